/* factcheck: marks an article's published checks in its page. docs/embedding.md
 * It changes nothing inside the article: marks lie in a layer of their own, placed by the words they belong to, so that
 * no line moves and no framework that renders the article anew is disturbed. Words that are not found letter for
 * letter, digits above all, get no mark. No cookie, nothing kept, nothing asked of anybody but the factcheck service. */
(() => {
  "use strict";
  const script = document.currentScript;
  if (!script || !("adoptedStyleSheets" in Document.prototype) || !("attachShadow" in Element.prototype)) return;
  const base = script.src.slice(0, script.src.lastIndexOf("/"));
  const given = script.dataset;
  const BLOCKS = new Set(("ADDRESS ARTICLE ASIDE BLOCKQUOTE BR DD DETAILS DIV DL DT FIGCAPTION FIGURE FOOTER H1 H2 H3 H4 " +
    "H5 H6 HEADER HR LI MAIN NAV OL P PRE SECTION SUMMARY TABLE TBODY TD TH THEAD TR UL").split(" "));
  const UNREAD = new Set("SCRIPT STYLE NOSCRIPT TEMPLATE TEXTAREA SELECT IFRAME OBJECT SVG MATH".split(" "));
  const BLANK = /\s/, DROPPED = /[\u00ad\u200b-\u200f\u2060\ufeff]/, NUMERIC = /\p{Nd}/u, POINT = /[.,]/;
  const AGAIN_AFTER = 60000, SETTLED_AFTER = 120;

  const LOOK = `
:host { all: initial; position: absolute; inset: 0 auto auto 0; inline-size: 0; block-size: 0; z-index: 2147483000; color-scheme: light dark;
  --ground: #fff; --ink: #1d2329; --soft: #56606b; --line: #c3cad1; --agrees: #1f5f8b; --older: #7d5a0b; --differs: #93372b; --open: #56606b; --corrected: #5b4a8a; }
:host([data-theme=dark]) { --ground: #1d2329; --ink: #e8ebee; --soft: #a4aeb8; --line: #454d56; --agrees: #4c8fbf; --older: #b08a33; --differs: #cf6a5c; --open: #8a949e; --corrected: #a594d8; }
@media (prefers-color-scheme: dark) { :host(:not([data-theme=light])) { --ground: #1d2329; --ink: #e8ebee; --soft: #a4aeb8; --line: #454d56;
  --agrees: #4c8fbf; --older: #b08a33; --differs: #cf6a5c; --open: #8a949e; --corrected: #a594d8; } }
@media print { :host { display: none; } }
* { box-sizing: border-box; }
.mark { position: absolute; inline-size: 24px; block-size: 24px; margin: -15px 0 0 -9px; padding: 0; border: 0; background: none; cursor: pointer; color: var(--tone); }
.mark::before { content: ""; display: block; inline-size: 10px; block-size: 10px; margin: 7px; border: 2px solid currentcolor; background: var(--ground); border-radius: 50%; }
.mark[data-tone=older]::before { border-radius: 0; transform: rotate(45deg) scale(.85); }
.mark[data-tone=differs]::before { border-radius: 1px; background: currentcolor; }
.mark[data-tone=open]::before { border-style: dotted; }
.mark[data-tone=corrected]::before { border-style: double; border-width: 4px; }
.mark:hover::before, .mark[aria-expanded=true]::before { box-shadow: 0 0 0 3px color-mix(in srgb, currentcolor 30%, transparent); }
:focus-visible { outline: 2px solid var(--tone, currentcolor); outline-offset: 1px; border-radius: 4px; }
[data-tone=agrees] { --tone: var(--agrees); } [data-tone=older] { --tone: var(--older); } [data-tone=differs] { --tone: var(--differs); } [data-tone=open] { --tone: var(--open); } [data-tone=corrected] { --tone: var(--corrected); }
.panel { position: absolute; z-index: 1; inline-size: min(22rem, calc(100vw - 24px)); max-block-size: 26rem; overflow: auto; padding: 14px 16px; background: var(--ground); color: var(--ink);
  border: 1px solid var(--line); border-radius: 8px; box-shadow: 0 8px 28px rgb(0 0 0 / .22);
  font: 14px/1.6 -apple-system, "Segoe UI", Roboto, "PingFang SC", "Microsoft YaHei", "Apple SD Gothic Neo", "Malgun Gothic", "Hiragino Sans", "Noto Sans CJK SC", sans-serif; overflow-wrap: anywhere; text-align: start; }
.panel h2 { font-size: 16px; line-height: 1.4; margin: 0 28px 8px 0; padding-inline-start: 9px; border-inline-start: 4px solid var(--tone); }
.panel p { margin: 0 0 8px; } .soft { color: var(--soft); font-size: 12.5px; }
.panel dl { display: grid; grid-template-columns: auto 1fr; gap: 2px 12px; margin: 0 0 8px; } .panel dt { color: var(--soft); } .panel dd { margin: 0; font-variant-numeric: tabular-nums; }
.panel a { color: inherit; text-underline-offset: .15em; } .close { position: absolute; inset: 6px 6px auto auto; inline-size: 32px; block-size: 32px; border: 0; background: none; color: var(--soft); font-size: 20px; line-height: 1; cursor: pointer; }
`;

  const sheet = new CSSStyleSheet();
  sheet.replaceSync(LOOK);
  const layer = document.createElement("factcheck-marks");
  if (given.theme) layer.dataset.theme = given.theme;
  const shade = layer.attachShadow({ mode: "open" });
  shade.adoptedStyleSheets = [sheet];
  const list = make("section", "");
  shade.append(list);
  let told = null, asked = "", askedAt = 0, marks = [], open = null, settling = 0, drawing = 0;

  function make(tag, text, name) {
    const element = document.createElement(tag);
    if (text) element.textContent = text;
    if (name) element.className = name;
    return element;
  }
  function address() {
    const canonical = document.querySelector("link[rel=canonical]");
    return given.url || (canonical && canonical.href) || location.href.split("#")[0];
  }
  function allowed(hosts) {
    return !hosts.length || hosts.some((host) => location.hostname === host || location.hostname.endsWith("." + host));
  }

  async function load() {
    const lang = encodeURIComponent(given.lang || document.documentElement.lang || "");
    const where = given.article
      ? `${base}/articles/${encodeURIComponent(given.article)}.json?lang=${lang}`
      : `${base}/lookup.json?lang=${lang}&url=${encodeURIComponent(address())}`;
    asked = where;
    askedAt = Date.now();
    let found = null;
    try {
      const answer = await fetch(where, { credentials: "omit", referrerPolicy: "no-referrer" });
      if (answer.ok) found = await answer.json();
      else if (answer.status >= 500) return; // our outage: what is shown stays
    } catch {
      return;
    }
    if (asked !== where) return; // the page has moved on
    told = found && allowed(found.hosts) ? found : null;
    place();
  }

  /* the page's text, blanks as one, with where each letter stands */
  function read(root) {
    const letters = [], nodes = [], offsets = [];
    const blank = () => { if (letters.length && letters[letters.length - 1] !== " ") { letters.push(" "); nodes.push(null); offsets.push(0); } };
    (function walk(node) {
      if (node.nodeType === 3) {
        const data = node.data;
        for (let at = 0; at < data.length; at++) {
          const letter = data[at];
          if (BLANK.test(letter)) blank();
          else if (!DROPPED.test(letter)) { letters.push(letter); nodes.push(node); offsets.push(at); }
        }
      } else if (node.nodeType === 1 && node !== layer && !UNREAD.has(node.nodeName.toUpperCase())) {
        const block = BLOCKS.has(node.nodeName);
        if (block) blank();
        for (let child = node.firstChild; child; child = child.nextSibling) walk(child);
        if (block) blank();
      }
    })(root);
    return { text: letters.join(""), nodes, offsets };
  }
  const plain = (text) => text.replace(/[\u00ad\u200b-\u200f\u2060\ufeff]/g, "").replace(/\s+/g, " ");
  const common = (one, other) => { let n = 0; while (n < one.length && n < other.length && one[n] === other[n]) n++; return n; };
  const turned = (text) => [...text].reverse().join("");

  /* where a quote stands: never inside a longer number, and with its surroundings where it stands more than once */
  function locate(text, selector) {
    const exact = plain(selector.exact).trim();
    if (!exact) return null;
    const prefix = turned(plain(selector.prefix)), suffix = plain(selector.suffix), found = [];
    for (let at = text.indexOf(exact); at >= 0; at = text.indexOf(exact, at + 1)) {
      const end = at + exact.length, before = text[at - 1] || "", after = text[end] || "";
      if (NUMERIC.test(exact[0]) && (NUMERIC.test(before) || (POINT.test(before) && NUMERIC.test(text[at - 2] || "")))) continue;
      if (NUMERIC.test(exact[exact.length - 1]) && (NUMERIC.test(after) || (POINT.test(after) && NUMERIC.test(text[end + 1] || "")))) continue;
      found.push({ at, end, fit: common(turned(text.slice(Math.max(0, at - 40), at)), prefix) + common(text.slice(end, end + 40), suffix) });
    }
    if (found.length < 2) return found[0] || null;
    found.sort((one, other) => other.fit - one.fit);
    return found[0].fit > found[1].fit ? found[0] : null;
  }
  function rangeOf(page, place) {
    let first = place.at, last = place.end - 1;
    while (first < last && !page.nodes[first]) first++;
    while (last > first && !page.nodes[last]) last--;
    if (!page.nodes[first] || !page.nodes[last]) return null;
    const range = document.createRange();
    range.setStart(page.nodes[first], page.offsets[first]);
    range.setEnd(page.nodes[last], page.offsets[last] + 1);
    return range;
  }

  function place() {
    const root = document.querySelector(given.root || "article") || document.querySelector("main") || document.body;
    if (!root || !document.body) return;
    const claims = told ? told.claims : [], page = claims.length ? read(root) : null, kept = new Map(marks.map((mark) => [mark.id, mark]));
    marks = [];
    for (const claim of claims) {
      const places = claim.selectors.map((selector) => locate(page.text, selector));
      const ranges = places.length && places.every(Boolean) ? places.map((one) => rangeOf(page, one)) : [];
      if (!ranges.length || !ranges.every(Boolean)) continue;
      const mark = kept.get(claim.claim) || { id: claim.claim, button: button(claim) };
      kept.delete(claim.claim);
      mark.claim = claim;
      mark.ranges = ranges;
      dress(mark);
      marks.push(mark);
    }
    for (const gone of kept.values()) { if (open === gone) close(false); gone.button.remove(); }
    list.setAttribute("aria-label", told ? told.labels.article_checks : "");
    if (told) list.lang = told.language;
    marks.forEach((mark, at) => { if (list.children[at] !== mark.button) list.insertBefore(mark.button, list.children[at] || null); });
    if (marks.length && layer.parentNode !== document.body) document.body.append(layer);
    if (!marks.length) layer.remove();
    if (open) fill(open);
    underline();
    draw();
  }
  function underline() {
    if (!("highlights" in CSS)) return;
    if (!underline.sheet) {
      underline.sheet = new CSSStyleSheet();
      underline.sheet.replaceSync("::highlight(factcheck) { text-decoration: underline dotted; text-decoration-thickness: 1px; }");
      document.adoptedStyleSheets = [...document.adoptedStyleSheets, underline.sheet];
    }
    CSS.highlights.set("factcheck", new Highlight(...marks.flatMap((mark) => mark.ranges)));
  }
  function button(claim) {
    const made = make("button", "", "mark");
    made.type = "button";
    made.setAttribute("aria-haspopup", "dialog");
    made.setAttribute("aria-expanded", "false");
    made.addEventListener("click", () => { const mark = marks.find((one) => one.id === claim.claim); if (open === mark) close(true); else show(mark); });
    return made;
  }
  function dress(mark) {
    const { claim, button: made } = mark;
    made.dataset.tone = claim.tone;
    made.title = `${claim.label}: ${claim.words}`;
    made.setAttribute("aria-label", `${claim.label}: ${claim.words} — ${claim.quote.text}`);
  }

  /* places on the page */
  function draw() {
    drawing = 0;
    if (!layer.isConnected) return;
    const own = layer.getBoundingClientRect();
    for (const mark of marks) {
      const range = mark.ranges[mark.ranges.length - 1], boxes = range.getClientRects(), box = boxes[boxes.length - 1];
      mark.button.hidden = !box || (!box.width && !box.height);
      if (mark.button.hidden) continue;
      mark.button.style.left = `${Math.min(box.right, document.documentElement.clientWidth - 16) - own.left}px`;
      mark.button.style.top = `${box.top - own.top}px`;
      mark.box = box;
    }
    if (open) stand(own);
  }
  const redraw = () => { drawing = drawing || requestAnimationFrame(draw); };
  function stand(own) {
    const { panel, box } = open, wide = document.documentElement.clientWidth;
    if (!box) return;
    const left = Math.max(12, Math.min(box.right - 40, wide - panel.offsetWidth - 12));
    const below = box.bottom + 8 + panel.offsetHeight <= innerHeight || box.top < panel.offsetHeight + 8;
    panel.style.left = `${left - own.left}px`;
    panel.style.top = `${(below ? box.bottom + 8 : box.top - panel.offsetHeight - 8) - own.top}px`;
  }

  /* the panel */
  function show(mark) {
    close(false);
    open = mark;
    mark.button.setAttribute("aria-expanded", "true");
    mark.panel = make("div", "", "panel");
    mark.panel.setAttribute("role", "dialog");
    mark.panel.setAttribute("aria-labelledby", "words");
    mark.panel.tabIndex = -1;
    fill(mark);
    mark.button.after(mark.panel);
    draw();
    mark.panel.focus({ preventScroll: true });
  }
  function close(back) {
    if (!open) return;
    const mark = open;
    open = null;
    mark.panel.remove();
    mark.button.setAttribute("aria-expanded", "false");
    if (back) mark.button.focus({ preventScroll: true });
  }
  function fill(mark) {
    const { claim, panel } = mark, { labels } = told, parts = [];
    const title = make("h2", claim.words);
    title.id = "words";
    const shut = make("button", "×", "close");
    shut.type = "button";
    shut.setAttribute("aria-label", labels.close);
    shut.addEventListener("click", () => close(true));
    parts.push(title, shut);
    if (claim.reason) parts.push(say("p", claim.reason));
    const facts = make("dl");
    for (const finding of claim.findings) for (const [label, value] of factsOf(finding, labels)) if (value) facts.append(make("dt", label), make("dd", value));
    facts.append(make("dt", claim.verdict.answer === "corrected" ? labels.corrected_on : labels.checked_at), make("dd", `${claim.checked_at.slice(0, 16).replace("T", " ")} (${claim.zone})`));
    const more = make("a", labels.more);
    more.href = claim.page;
    more.target = "_blank";
    more.rel = "noopener";
    const last = make("p");
    last.append(more, ` · ${told.outlet}`);
    parts.push(facts, make("p", `${labels.limits}: ${claim.verdict.not_checked}`, "soft"), last);
    panel.dataset.tone = claim.tone;
    panel.lang = told.language;
    panel.replaceChildren(...parts);
  }
  function say(tag, sentence) {
    const element = make(tag, sentence.text);
    element.lang = sentence.language;
    return element;
  }
  function factsOf(finding, labels) {
    const { rate, source } = finding, facts = [];
    if (source) facts.push([labels.sources, [source.title, source.publisher].filter(Boolean).join(" · ")], [labels.stated, source.says]);
    else {
      facts.push([labels.written, finding.written && finding.written.text], [labels.computed, finding.expected && finding.expected.text]);
      if (rate) facts.push([labels.rate, rate.base ? `1 ${rate.base} = ${rate.value} ${rate.quote}` : rate.value], [labels.rate_day, rate.day], [labels.provider, rate.provider_name]);
    }
    return facts;
  }

  function later() {
    clearTimeout(settling);
    settling = setTimeout(() => (given.article || asked.endsWith(encodeURIComponent(address())) ? place() : load()), SETTLED_AFTER);
  }
  function begin() {
    load();
    new MutationObserver((changes) => { if (changes.some((change) => change.target !== document.body || ![...change.addedNodes, ...change.removedNodes].every((node) => node === layer))) later(); })
      .observe(document.body, { childList: true, characterData: true, subtree: true });
    new ResizeObserver(redraw).observe(document.body);
    addEventListener("resize", redraw);
    addEventListener("scroll", redraw, { capture: true, passive: true });
    document.addEventListener("keydown", (event) => { if (event.key === "Escape") close(true); });
    document.addEventListener("pointerdown", (event) => { if (open && !event.composedPath().includes(layer)) close(false); });
    setInterval(() => { if (!document.hidden) load(); }, AGAIN_AFTER);
    document.addEventListener("visibilitychange", () => { if (!document.hidden && Date.now() - askedAt > AGAIN_AFTER) load(); });
  }
  if (document.body && document.readyState !== "loading") begin();
  else document.addEventListener("DOMContentLoaded", begin);
})();
