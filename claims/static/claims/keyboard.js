// The theme's menus by keyboard: what only listens to clicks is given a place in the tab order, a name, and Enter.
"use strict";

const words = document.currentScript.dataset;
const NATIVE = "a[href], button, input, select, textarea, summary, [contenteditable]";
const NAMES = { dock_to_right: words.menu, close: words.close };
let opener = null;

function nameOf(element) {
  const icon = element.textContent.trim();
  return NAMES[icon] || (element.querySelector(".truncate") ? `${words.user}: ${icon.split(/\s{2,}/)[0]}` : "");
}

function makeReachable(element) {
  if (element.matches(NATIVE) || element.hasAttribute("tabindex") || element.querySelector(NATIVE)) return;
  if (element.id === "changelist-filter-close") return; // the shade behind a panel: Escape does the same
  element.tabIndex = 0;
  element.setAttribute("role", "button");
  const name = nameOf(element);
  if (name) element.setAttribute("aria-label", name);
  element.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" && event.key !== " ") return;
    event.preventDefault();
    opener = element;
    element.click();
  });
}

function skipLink() {
  const main = document.querySelector("main, #content");
  if (!main) return;
  main.id ||= "main";
  main.tabIndex = -1;
  const link = document.createElement("a");
  link.className = "skip-link";
  link.href = `#${main.id}`;
  link.textContent = words.skip;
  document.body.prepend(link);
}

document.addEventListener("keydown", (event) => {
  if (event.key !== "Escape" || !opener) return;
  document.body.click(); // the theme closes its menus on a click elsewhere
  opener.focus();
  opener = null;
});

for (const element of document.querySelectorAll("[x-on\\:click]")) makeReachable(element);
skipLink();
