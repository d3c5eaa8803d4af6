// What stands behind a number, a mark or a row: one unit opens in the reader, several are listed in a dialog.
(() => {
  "use strict";
  const settings = window.tumenSettings;
  const root = document.documentElement.dataset.content_root || "./";
  let texts = null;
  let dialog = null;

  const anchorOf = (address) => address.replace("#", "-p").replaceAll("/", "-");
  const linkOf = (address) => `${root}reader/${address.split(/[/#]/)[0]}.html#${anchorOf(address)}`;

  // A script, not a fetch: it also loads from a folder on disk.
  const loadTexts = () => {
    texts ??= new Promise((resolve) => {
      const script = document.createElement("script");
      script.src = root + settings.units;
      script.onload = () => resolve(window.tumenUnits);
      script.onerror = () => resolve({});
      document.head.append(script);
    });
    return texts;
  };

  const element = (name, properties = {}, ...children) => {
    const made = Object.assign(document.createElement(name), properties);
    made.append(...children);
    return made;
  };

  const entry = (address, known) => {
    const [zh = "", en = ""] = known[address] ?? [];
    const link = element("a", { href: linkOf(address) }, element("span", { className: "address" }, address));
    if (zh) link.append(element("span", { lang: "zh-Hans", className: "zh" }, zh));
    if (en) link.append(element("span", { lang: "en", className: "en" }, en));
    return element("li", {}, link);
  };

  const build = () => {
    const close = element("button", { type: "button", className: "close" }, "Close");
    const made = element("dialog", { className: "units-dialog" });
    made.setAttribute("aria-labelledby", "units-dialog-title");
    made.append(
      element("div", { className: "units-head" }, element("h2", { id: "units-dialog-title" }), close),
      element("p", { className: "method" }),
      element("ol"),
    );
    close.addEventListener("click", () => made.close());
    made.addEventListener("click", (event) => {
      if (event.target === made || event.target.closest("a")) made.close();
    });
    document.body.append(made);
    return made;
  };

  const open = async (units, method = "") => {
    if (units.length === 1) {
      window.location.assign(linkOf(units[0]));
      return;
    }
    dialog ??= build();
    dialog.querySelector("h2").textContent = `${units.length} units`;
    dialog.querySelector(".method").textContent = method;
    const known = await loadTexts();
    dialog.querySelector("ol").replaceChildren(...units.map((address) => entry(address, known)));
    if (!dialog.open) dialog.showModal();
    dialog.querySelector("ol").scrollTop = 0;
  };

  window.tumenUnitsDialog = { open };

  const unitsOf = (link) => link.dataset.units.split(" ").filter(Boolean);
  const plainClick = (event) => event.button === 0 && !(event.ctrlKey || event.metaKey || event.shiftKey || event.altKey);

  document.addEventListener("click", (event) => {
    if (!plainClick(event)) return;
    const link = event.target.closest("a[data-units]");
    if (link) {
      const units = unitsOf(link);
      if (units.length > 1) {
        event.preventDefault();
        open(units, link.dataset.method ?? "");
      }
      return;
    }
    const row = event.target.closest("table.data tbody tr");
    const source = row?.querySelector("a[data-units]");
    if (source && !event.target.closest("a, button") && !String(window.getSelection())) open(unitsOf(source));
  });

  // Sortable tables: each header becomes a button; the order is by value for numbers, by text otherwise.
  const valueOf = (row, place) => {
    const cell = row.cells[place];
    if (!cell.classList.contains("numeric")) return cell.textContent.trim();
    return cell.dataset.order === undefined ? null : Number(cell.dataset.order);
  };
  const compare = (a, b) => {
    if (a === null || b === null) return (a === null) - (b === null);
    return typeof a === "number" ? a - b : a.localeCompare(b, "zh-Hans-u-co-pinyin", { numeric: true });
  };
  const sort = (table, header) => {
    const place = header.cellIndex;
    const down = header.getAttribute("aria-sort") === "ascending";
    for (const other of table.tHead.rows[0].cells) other.removeAttribute("aria-sort");
    header.setAttribute("aria-sort", down ? "descending" : "ascending");
    const rows = [...table.tBodies[0].rows].map((row) => [valueOf(row, place), row]);
    const known = rows.filter(([value]) => value !== null).sort(([a], [b]) => (down ? compare(b, a) : compare(a, b)));
    const missing = rows.filter(([value]) => value === null);
    table.tBodies[0].append(...[...known, ...missing].map(([, row]) => row));
  };
  // Rows that hold whole paragraphs, and all rows on a phone, are laid out as blocks; some browsers then forget that they
  // are a table. HTML itself allows no such roles, so they are given here.
  const roles = { thead: "rowgroup", tbody: "rowgroup", tr: "row", th: "columnheader", td: "cell" };
  const keepTable = (table) => {
    table.setAttribute("role", "table");
    for (const [name, role] of Object.entries(roles)) table.querySelectorAll(name).forEach((part) => part.setAttribute("role", role));
  };
  for (const table of document.querySelectorAll("table.sortable")) {
    keepTable(table);
    for (const header of table.tHead.rows[0].cells) {
      if (header.classList.contains("source")) continue;
      const button = element("button", { type: "button" }, ...header.childNodes);
      header.append(button);
      button.addEventListener("click", () => sort(table, header));
    }
    table.querySelectorAll("tbody tr").forEach((row) => row.classList.toggle("sourced", !!row.querySelector("a[data-units]")));
  }
})();
