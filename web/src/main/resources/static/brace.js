// Conveniences only: every page works without this file.
"use strict";

// "None of these" and the other answers of a list exclude each other; the first answer of a question
// with several is its "no".
document.addEventListener("change", (event) => {
  const box = event.target;
  const list = box.closest("fieldset:has(> .none)");
  if (list === null || !box.checked) return;
  const none = list.querySelector(":scope > .none > input");
  const others = list.querySelectorAll("input:is([type=checkbox], [type=radio]):not([name^='none.']):not([name^='no-member.'])");
  if (box === none) {
    others.forEach((each) => { each.checked = false; });
  } else if (box.type === "checkbox" || box !== box.closest("fieldset").querySelector("input[type=radio]")) {
    none.checked = false;
  }
});

// A page that is sent twice by two quick taps is sent once.
document.addEventListener("submit", (event) => {
  const form = event.target;
  if (form.dataset.sent === "yes") event.preventDefault();
  form.dataset.sent = "yes";
});
window.addEventListener("pageshow", () => {
  document.querySelectorAll("form").forEach((form) => { delete form.dataset.sent; });
});

// What is wrong is read first.
document.getElementById("mistakes")?.focus();

// What is folded is printed, also where the style sheet cannot open it.
const unfolded = [];
window.addEventListener("beforeprint", () => {
  document.querySelectorAll("details:not([open])").forEach((each) => { each.open = true; unfolded.push(each); });
});
window.addEventListener("afterprint", () => {
  unfolded.splice(0).forEach((each) => { each.open = false; });
});
