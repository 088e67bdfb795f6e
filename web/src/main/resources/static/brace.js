// Conveniences only: every page works without this file.
"use strict";

// "None of these" and the other boxes of a list exclude each other.
document.addEventListener("change", (event) => {
  const box = event.target;
  const list = box.closest("fieldset");
  if (list === null || !box.checked) return;
  const none = list.querySelector(":scope > .none > input");
  if (none === null) return;
  const others = list.querySelectorAll("input[type=checkbox]:not([name^='none.']):not([name^='no-member.'])");
  if (box === none) {
    others.forEach((each) => { each.checked = false; });
  } else if (box.type === "checkbox") {
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
