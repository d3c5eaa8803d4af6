// The reader on a phone shows one language at a time; the choice is remembered. Addresses copy their link.
(() => {
  "use strict";
  const head = document.querySelector(".reader-head");
  if (!head) return;
  const languages = head.dataset.languages.split(" ");
  const KEY = "tumen-reader-language";
  const page = document.documentElement;

  const remembered = () => {
    try { return window.localStorage.getItem(KEY); } catch { return null; }
  };
  const remember = (language) => {
    try { window.localStorage.setItem(KEY, language); } catch { /* a private window keeps nothing */ }
  };
  const preferred = () => {
    const wished = [remembered(), ...navigator.languages.map((tag) => tag.slice(0, 2)), "en"];
    return wished.find((language) => languages.includes(language)) ?? languages[0];
  };

  const buttons = [...head.querySelectorAll("button[data-language]")];
  const show = (language) => {
    page.dataset.reading = language;
    buttons.forEach((button) => button.setAttribute("aria-pressed", String(button.dataset.language === language)));
  };
  buttons.forEach((button) => button.addEventListener("click", () => {
    remember(button.dataset.language);
    const anchor = document.elementFromPoint(window.innerWidth / 2, window.innerHeight / 2)?.closest(".unit");
    show(button.dataset.language);
    anchor?.scrollIntoView({ block: "center" });
  }));
  show(preferred());

  const status = document.createElement("div");
  status.className = "copied";
  status.setAttribute("role", "status");
  document.body.append(status);
  document.addEventListener("click", async (event) => {
    const link = event.target.closest("a[data-copy]");
    if (!link) return;
    try {
      await navigator.clipboard.writeText(link.href);
      say("Link copied", 1500);
    } catch { /* without a clipboard the address bar holds the link */ }
  });

  const say = (words, milliseconds) => {
    status.textContent = words;
    window.setTimeout(() => { status.textContent = ""; }, milliseconds);
  };
  // A link from a figure or a search lands on its unit also when fonts or folded parts move the page.
  const reveal = () => {
    const name = decodeURIComponent(window.location.hash.slice(1));
    const target = document.getElementById(name);
    if (name && !target) say(`This document has no unit ${name}`, 8000);
    const folded = target?.closest("details");
    if (folded) folded.open = true;
    target?.scrollIntoView({ block: "start" });
  };
  window.addEventListener("hashchange", reveal);
  if (window.location.hash) window.addEventListener("load", reveal);
})();
