// Citations: copying, the day of access, and the dialog that opens from "Cite" on any page.
(() => {
  "use strict";
  const element = (name, properties = {}, ...children) => {
    const made = Object.assign(document.createElement(name), properties);
    made.append(...children);
    return made;
  };

  // The day as the reader's clock has it, in the form that GB/T 7714 asks for.
  const today = () => {
    const now = new Date();
    return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, "0")).join("-");
  };

  const prepare = (block) => {
    block.querySelectorAll(".accessed").forEach((place) => { place.textContent = today(); });
    block.querySelectorAll("button.copy").forEach((button) => { button.hidden = false; });
  };

  const select = (text) => {
    const range = document.createRange();
    range.selectNodeContents(text);
    window.getSelection().removeAllRanges();
    window.getSelection().addRange(range);
  };

  // With its italics where the programme that receives it can show them, as plain text everywhere else.
  const put = async (text) => {
    const plain = text.textContent;
    if (text.tagName === "P" && window.ClipboardItem && navigator.clipboard?.write) {
      const held = { "text/plain": plain, "text/html": text.innerHTML };
      const parts = Object.entries(held).map(([type, value]) => [type, new Blob([value], { type })]);
      await navigator.clipboard.write([new ClipboardItem(Object.fromEntries(parts))]);
    } else {
      await navigator.clipboard.writeText(plain);
    }
  };

  const copy = async (button) => {
    const text = button.closest("dd").querySelector(".citation-text");
    button.dataset.word ??= button.textContent;
    try {
      await put(text);
      button.textContent = "Copied";
    } catch {
      select(text);
      button.textContent = "Selected: press Ctrl+C";
    }
    window.clearTimeout(Number(button.dataset.timer));
    button.dataset.timer = window.setTimeout(() => { button.textContent = button.dataset.word; }, 2000);
  };

  // In the dialog one language is shown at a time; the next dialog of this page opens in the one chosen last.
  let language = "";
  const addSwitch = (body) => {
    const parts = [...body.querySelectorAll(".citation-language")];
    const row = element("div", { className: "languages" });
    row.setAttribute("role", "group");
    row.setAttribute("aria-label", "Language of the citation");
    const show = (chosen) => {
      language = chosen.querySelector("summary").lang;
      parts.forEach((part, place) => {
        part.open = part === chosen;
        part.hidden = part !== chosen;
        row.children[place].setAttribute("aria-pressed", String(part === chosen));
      });
    };
    for (const part of parts) {
      const { lang, textContent } = part.querySelector("summary");
      const button = element("button", { type: "button", lang }, textContent);
      button.addEventListener("click", () => show(part));
      row.append(button);
    }
    show(parts.find((part) => part.querySelector("summary").lang === language) ?? parts[0]);
    body.prepend(row);
  };

  let dialog = null;
  const build = () => {
    const close = element("button", { type: "button", className: "close" }, "Close");
    const made = element("dialog", { className: "units-dialog cite-dialog" });
    made.setAttribute("aria-labelledby", "cite-dialog-title");
    made.append(
      element("div", { className: "units-head" }, element("h2", { id: "cite-dialog-title" }, "Cite"), close),
      element("p", { className: "method" }),
      element("div", { className: "cite-body" }),
    );
    close.addEventListener("click", () => made.close());
    made.addEventListener("click", (event) => { if (event.target === made) made.close(); });
    document.body.append(made);
    return made;
  };

  // A script, not a fetch: it also loads from a folder on disk.
  const load = (name, source) => new Promise((resolve, reject) => {
    if (window.tumenCitations?.[name]) {
      resolve(window.tumenCitations[name]);
      return;
    }
    const script = element("script", { src: source });
    script.onload = () => resolve(window.tumenCitations[name]);
    script.onerror = reject;
    document.head.append(script);
  });

  const open = async ({ cite, script, page }) => {
    let held;
    try {
      held = await load(cite, script);
    } catch {
      window.location.assign(page);
      return;
    }
    dialog ??= build();
    dialog.querySelector(".method").textContent = held.title;
    dialog.querySelector(".cite-body").innerHTML = held.html;
    addSwitch(dialog.querySelector(".cite-body"));
    prepare(dialog);
    if (!dialog.open) dialog.showModal();
    dialog.querySelector(".cite-body").scrollTop = 0;
  };

  // Without a script the link leads to the page; with it, it is a button.
  for (const link of document.querySelectorAll("a.cite[data-cite]")) {
    const button = element("button", { type: "button", className: link.className }, link.textContent);
    Object.assign(button.dataset, link.dataset, { page: link.href });
    button.setAttribute("aria-haspopup", "dialog");
    const figure = link.closest("figure")?.querySelector(".exhibit-title")?.textContent;
    if (figure) button.setAttribute("aria-label", `Cite: ${figure}`);
    button.addEventListener("click", () => open(button.dataset));
    link.replaceWith(button);
  }
  document.querySelectorAll(".citations").forEach(prepare);
  document.addEventListener("click", (event) => {
    const button = event.target.closest("button.copy");
    if (button?.closest(".citations")) copy(button);
  });
})();
