// A number in prose: hover, focus or a tap shows how it was computed; a click opens the units behind it.
(() => {
  "use strict";
  const root = document.documentElement.dataset.content_root || "./";
  const numbers = [...document.querySelectorAll(".number[data-number]")];
  if (!numbers.length) return;
  let note = null;
  let shown = null;
  let pointer = "mouse";
  let waiting = 0;

  const anchorOf = (name) => {
    const cut = name.indexOf(":");
    return `${name.slice(0, cut)}--${name.slice(cut + 1).replace(/[^\p{L}\p{N}]/gu, "-")}`;
  };
  const part = (tag, properties) => Object.assign(document.createElement(tag), properties);

  const build = () => {
    const made = part("div", { className: "number-note", id: "number-note", hidden: true });
    made.setAttribute("role", "note");
    made.addEventListener("pointerleave", later);
    made.addEventListener("pointerenter", () => window.clearTimeout(waiting));
    document.body.append(made);
    return made;
  };

  const fill = (number) => {
    const units = (number.dataset.units ?? "").split(" ").filter(Boolean);
    note.replaceChildren(part("p", { className: "method", textContent: number.dataset.method || "No method is on record." }));
    const links = part("p", { className: "ways" });
    if (units.length) {
      const open = part("button", { type: "button", textContent: units.length === 1 ? `Open ${units[0]}` : `Open the ${units.length} units` });
      open.addEventListener("click", () => { hide(); window.tumenUnitsDialog.open(units, number.dataset.method); });
      links.append(open);
    }
    links.append(part("a", { href: `${root}audit.html#${anchorOf(number.dataset.number)}`, textContent: "In the list of numbers" }));
    note.append(links);
  };

  const place = (number) => {
    const box = number.getClientRects()[0];
    const left = Math.min(box.left, document.documentElement.clientWidth - note.offsetWidth - 12);
    const below = box.bottom + note.offsetHeight + 12 < window.innerHeight;
    note.style.left = `${Math.max(12, left) + window.scrollX}px`;
    note.style.top = `${(below ? box.bottom + 6 : box.top - note.offsetHeight - 6) + window.scrollY}px`;
  };

  const show = (number) => {
    window.clearTimeout(waiting);
    note ??= build();
    if (shown !== number) fill(number);
    shown = number;
    note.hidden = false;
    number.setAttribute("aria-describedby", note.id);
    place(number);
  };
  const hide = () => {
    window.clearTimeout(waiting);
    shown?.removeAttribute("aria-describedby");
    if (note) note.hidden = true;
    shown = null;
  };
  function later() {
    window.clearTimeout(waiting);
    waiting = window.setTimeout(hide, 250);
  }

  for (const number of numbers) {
    number.dataset.method = number.title;
    number.removeAttribute("title");
    if (number.tagName === "SPAN") number.tabIndex = 0;
    number.addEventListener("pointerenter", (event) => {
      if (event.pointerType === "mouse") { window.clearTimeout(waiting); waiting = window.setTimeout(show, 120, number); }
    });
    number.addEventListener("pointerleave", (event) => { if (event.pointerType === "mouse") later(); });
    number.addEventListener("focus", () => { if (pointer !== "touch") show(number); });
    number.addEventListener("blur", () => { if (!note?.matches(":hover")) later(); });
    number.addEventListener("pointerdown", (event) => { pointer = event.pointerType; });
  }
  // A finger has no hover: its first tap shows the note, which holds the way to the units.
  document.addEventListener("click", (event) => {
    const number = event.target.closest?.(".number[data-number]");
    if (number && pointer === "touch") {
      event.preventDefault();
      event.stopImmediatePropagation();
      if (shown === number) hide(); else show(number);
    } else if (number) {
      hide();
    } else if (note && !note.contains(event.target)) {
      hide();
    }
  }, true);
  document.addEventListener("keydown", (event) => {
    pointer = "key";
    if (event.key === "Escape") hide();
  });
})();
