// What the buttons of a claim's page do, by keys: Alt with a letter, as aria-keyshortcuts of each button says.
// Held keys are read by their place on the keyboard, as Alt types signs of its own on some systems.
"use strict";

function place(shortcut) {
  return `Key${shortcut.slice(-1).toUpperCase()}`;
}

function follow(element) {
  const closed = element.matches("summary") && !element.parentElement.open;
  element.click();
  if (!closed) return;
  const first = element.parentElement.querySelector("input:not([type=hidden]), textarea, select");
  if (first) first.focus();
}

document.addEventListener("keydown", (event) => {
  if (!event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
  for (const element of document.querySelectorAll("[aria-keyshortcuts]")) {
    if (place(element.getAttribute("aria-keyshortcuts")) !== event.code || !element.getClientRects().length) continue;
    event.preventDefault();
    follow(element);
    return;
  }
});
