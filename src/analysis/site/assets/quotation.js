// The reader: what rests on a unit, and a citable quotation of whatever is selected.
(() => {
  "use strict";
  const head = document.querySelector(".reader-head");
  if (!head) return;
  const root = document.documentElement.dataset.content_root || "./";
  const settings = window.tumenSettings;
  const part = (tag, properties = {}, ...children) => {
    const made = Object.assign(document.createElement(tag), properties);
    made.append(...children);
    return made;
  };

  // --- what rests on a unit
  let uses = null;
  const loadUses = () => {
    uses ??= new Promise((resolve) => {
      const script = part("script", { src: root + settings.uses });
      script.onload = () => resolve(window.tumenUses);
      script.onerror = () => resolve({ exhibits: [], numbers: [], of: {} });
      document.head.append(script);
    });
    return uses;
  };
  const exhibitEntry = ([id, title, volume]) =>
    part("li", {}, part("a", { href: `${root}volumes/${volume}.html#${id}` }, part("span", { className: "what" }, title), part("span", { className: "where" }, volume)));
  const numberEntry = ([volume, anchor, formatted, method, units]) => part(
    "li", {},
    part("a", { href: `${root}audit.html#${anchor}` },
      part("span", { className: "what" }, formatted), part("span", { className: "where" }, `${volume}; rests on ${units} unit${units === 1 ? "" : "s"}`),
      part("span", { className: "how" }, method)),
  );
  let dialog = null;
  const build = () => {
    const close = part("button", { type: "button", className: "close" }, "Close");
    const made = part("dialog", { className: "units-dialog uses-dialog" },
      part("div", { className: "units-head" }, part("h2", { id: "uses-dialog-title" }), close), part("div", { className: "uses" }));
    made.setAttribute("aria-labelledby", "uses-dialog-title");
    close.addEventListener("click", () => made.close());
    made.addEventListener("click", (event) => { if (event.target === made) made.close(); });
    document.body.append(made);
    return made;
  };
  const group = (title, entries) => (entries.length ? [part("h3", {}, `${title} (${entries.length})`), part("ul", {}, ...entries)] : []);
  const showUses = async (unit) => {
    const known = await loadUses();
    const [exhibits, numbers] = known.of[unit] ?? [[], []];
    dialog ??= build();
    dialog.querySelector("h2").textContent = `What rests on ${unit}`;
    dialog.querySelector(".uses").replaceChildren(
      ...group("Figures and tables", exhibits.map((place) => exhibitEntry(known.exhibits[place]))),
      ...group("Numbers, those of fewest units first", numbers.map((place) => numberEntry(known.numbers[place]))),
    );
    dialog.showModal();
  };
  document.addEventListener("click", (event) => {
    const button = event.target.closest("button[data-uses]");
    if (button) showUses(button.dataset.uses);
  });

  // --- a quotation of the selection
  const NAMES = { zh: "zh-Hans", en: "en", ko: "ko" };
  const fragment = (text) => {
    const words = text.replace(/\s+/g, " ").trim();
    const enc = (piece) => encodeURIComponent(piece).replaceAll("-", "%2D");
    return words.length <= 80 ? enc(words) : `${enc(words.slice(0, 20))},${enc(words.slice(-20))}`;
  };
  const selected = () => {
    const selection = window.getSelection();
    const text = selection.toString().trim();
    if (!text || !selection.rangeCount) return null;
    const of = (node) => (node.nodeType === 1 ? node : node.parentElement)?.closest(".unit .text");
    const [from, to] = [of(selection.anchorNode), of(selection.focusNode)];
    if (!from || from !== to) return null;
    return { text, language: Object.keys(NAMES).find((name) => from.classList.contains(name)), unit: from.closest(".unit") };
  };
  const quotation = ({ text, language, unit }) => {
    const address = unit.dataset.unit;
    const page = window.location.href.split("#")[0];
    const link = `${page}#${unit.id}:~:text=${fragment(text)}`;
    const flat = text.replace(/\s*\n\s*/g, " ");
    const title = head.dataset[`title${language[0].toUpperCase()}${language.slice(1)}`] || head.dataset.titleZh;
    const forms = {
      zh: `“${flat}”（《${title}》，${address}，${page}#${unit.id}）`,
      en: `“${flat}” (${title}, ${address}, working translation, ${page}#${unit.id})`,
      ko: `“${flat}”(『${title}』, ${address}, ${page}#${unit.id})`,
    };
    return { link, quote: forms[language] };
  };
  const bar = part("div", { className: "quotation", hidden: true });
  bar.setAttribute("role", "group");
  bar.setAttribute("aria-label", "Cite the selected passage");
  const words = part("span", { className: "words" });
  const report = part("span", { className: "report" });
  report.setAttribute("role", "status");
  bar.append(words);
  document.body.append(bar);
  let current = null;
  const copy = (label, pick) => {
    const button = part("button", { type: "button" }, label);
    button.addEventListener("click", async () => {
      try {
        await navigator.clipboard.writeText(pick(current));
        report.textContent = "Copied";
      } catch { report.textContent = pick(current); }
    });
    return button;
  };
  bar.append(copy("Copy quotation", (it) => it.quote), copy("Copy link to the passage", (it) => it.link), report);
  document.addEventListener("selectionchange", () => {
    const found = selected();
    if (!found) {
      if (!bar.contains(document.activeElement)) bar.hidden = true;
      return;
    }
    current = quotation(found);
    report.textContent = "";
    words.textContent = `${found.unit.dataset.unit}, ${found.text.length} characters${found.language === "en" ? "; working translation" : ""}`;
    bar.hidden = false;
  });
})();
