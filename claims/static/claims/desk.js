// The desk's pages: verdicts that appear by themselves, what a pasted sentence says, and small comforts.
// Everything works without this script, by buttons and reloads.
"use strict";

const SOON = 1000; // ms between questions while a check is in work
const LATER = 10000; // while nobody takes it, or the service cannot be reached

const desk = document.querySelector("[data-progress]");

// ---------------------------------------------------------------- verdicts that appear by themselves

function replaceParts(parts) {
  const focused = document.activeElement ? document.activeElement.id : "";
  for (const [id, html] of Object.entries(parts)) {
    const place = document.getElementById(id);
    if (place && !place.querySelector(":is(textarea, select, input):focus")) place.innerHTML = html;
  }
  const again = focused && document.getElementById(focused);
  if (again && document.activeElement !== again) again.focus();
}

function tell(state, sentence) {
  const line = document.getElementById("work");
  if (!line) return;
  line.className = `work work-${state}`;
  const words = line.querySelector("span:last-child");
  if (words.textContent !== sentence) words.textContent = sentence;
  const spinner = line.querySelector(".spinner");
  const turning = state === "working" || state === "untaken";
  if (spinner && !turning) spinner.remove();
  if (!spinner && turning) {
    const made = document.createElement("span");
    made.className = "spinner";
    made.setAttribute("aria-hidden", "true");
    line.prepend(made);
  }
}

async function ask() {
  const address = new URL(desk.dataset.progress, location.href);
  address.searchParams.set("stamp", desk.dataset.stamp);
  for (const name of ["page", "verdict"]) {
    const value = new URLSearchParams(location.search).get(name);
    if (value) address.searchParams.set(name, value);
  }
  try {
    const answer = await fetch(address, { headers: { Accept: "application/json" }, redirect: "error" });
    if (!answer.ok) throw new Error(String(answer.status));
    const news = await answer.json();
    desk.dataset.stamp = news.stamp;
    replaceParts(news.parts);
    if (news.acts) for (const part of document.querySelectorAll("[data-act]")) part.hidden = !news.acts.includes(part.dataset.act);
    if ("seen" in news) for (const field of document.querySelectorAll("[name=seen], [name$=-seen]")) field.value = news.seen;
    if ("check" in news) for (const field of document.querySelectorAll("[name=check]")) field.value = news.check ?? "";
    tell(news.state, news.sentence);
    if (news.state === "working") setTimeout(ask, SOON);
    if (news.state === "untaken") setTimeout(ask, LATER);
  } catch {
    tell("lost", desk.dataset.lost);
    setTimeout(ask, LATER);
  }
}

if (desk && ["working", "untaken"].includes(desk.dataset.state)) setTimeout(ask, SOON);

// ---------------------------------------------------------------- what a pasted sentence says

const adding = document.getElementById("add-claim");

async function understand() {
  const place = document.getElementById("understood");
  const answer = await fetch(adding.dataset.understand, { method: "POST", body: new FormData(adding) });
  if (answer.ok) place.innerHTML = await answer.text();
}

if (adding) {
  adding.addEventListener("submit", (event) => {
    if (event.submitter && event.submitter.value === "understand") {
      event.preventDefault();
      understand();
    }
  });
  adding.querySelector("textarea").addEventListener("paste", () => setTimeout(understand, 0));
  adding.querySelector("textarea").addEventListener("input", () => {
    document.getElementById("understood").replaceChildren();
  });
}

// ---------------------------------------------------------------- a selection of the text becomes the quote

const text = document.querySelector("[data-article-text]");

function selectedWords() {
  const selection = getSelection();
  const inText = selection.anchorNode && document.querySelector("[data-article-text]").contains(selection.anchorNode);
  if (!inText || selection.isCollapsed) return "";
  const copy = selection.getRangeAt(0).cloneContents();
  copy.querySelectorAll(".mark-sign, .only-heard").forEach((extra) => extra.remove());
  return copy.textContent.trim();
}

// By mouse, finger or keys alike: the offer stands at the end of what is selected, and is the next thing Tab reaches

const offer = document.createElement("button");

function withdrawOffer() {
  offer.remove();
}

function makeOffer() {
  const words = selectedWords();
  if (!words) return withdrawOffer();
  const place = document.getElementById("live-text");
  const end = [...getSelection().getRangeAt(0).getClientRects()].pop();
  if (!end) return withdrawOffer();
  place.append(offer);
  const within = place.getBoundingClientRect();
  offer.style.top = `${end.bottom - within.top + 6}px`;
  offer.style.left = `${Math.max(0, Math.min(end.right - within.left, place.clientWidth - offer.offsetWidth))}px`;
  offer.dataset.words = words;
}

function takeOffer() {
  const field = adding.querySelector("textarea");
  field.value = offer.dataset.words;
  withdrawOffer();
  getSelection().removeAllRanges();
  adding.scrollIntoView({ block: "nearest" });
  field.focus({ preventScroll: true });
  understand();
}

if (text && adding) {
  let waiting = 0;
  offer.type = "button";
  offer.className = "button button-main button-small select-offer";
  offer.textContent = adding.dataset.offer;
  offer.addEventListener("mousedown", (event) => event.preventDefault()); // or the selection would be gone
  offer.addEventListener("click", takeOffer);
  document.addEventListener("selectionchange", () => {
    if (document.activeElement === offer) return;
    clearTimeout(waiting);
    waiting = setTimeout(makeOffer, 250);
  });
}

// ---------------------------------------------------------------- a mark and its card light up together

function light(event, on) {
  const place = event.target.closest ? event.target.closest("[data-claim]") : null;
  if (!place) return;
  for (const twin of document.querySelectorAll(`[data-claim="${place.dataset.claim}"]`)) twin.classList.toggle("is-lit", on);
}

for (const name of ["mouseover", "focusin"]) document.addEventListener(name, (event) => light(event, true));
for (const name of ["mouseout", "focusout"]) document.addEventListener(name, (event) => light(event, false));

// ---------------------------------------------------------------- copying, and the zone of this browser

document.addEventListener("click", async (event) => {
  const button = event.target.closest("[data-copy]");
  if (!button) return;
  await navigator.clipboard.writeText(button.dataset.copy);
  const words = button.textContent;
  button.textContent = button.dataset.copied;
  setTimeout(() => { button.textContent = words; }, 2000);
});

const zone = document.querySelector("[data-zone]");
if (zone && !zone.value) zone.value = Intl.DateTimeFormat().resolvedOptions().timeZone;

// ---------------------------------------------------------------- parts that are asked for by themselves

for (const place of document.querySelectorAll("[data-load]")) {
  fetch(place.dataset.load, { redirect: "error" })
    .then((answer) => (answer.ok ? answer.text() : ""))
    .then((part) => { if (part) place.innerHTML = part; })
    .catch(() => {}); // the link that stands there leads to it
}
