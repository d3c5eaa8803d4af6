// Buttons that copy a text of the page, named by the id in `data-copies`; shown only where the browser can copy.
(() => {
  "use strict";
  // the word of the button is kept apart: a second click comes while the first answer still stands there
  const said = (button, text) => {
    button.dataset.word ??= button.firstChild.textContent;
    button.firstChild.textContent = text;
    window.clearTimeout(Number(button.dataset.timer));
    button.dataset.timer = window.setTimeout(() => { button.firstChild.textContent = button.dataset.word; }, 2000);
  };
  // pages opened from a folder have no clipboard of their own: the old way works there
  const byHand = (text) => {
    const field = Object.assign(document.createElement("textarea"), { value: text });
    document.body.append(field);
    field.select();
    const done = document.execCommand("copy");
    field.remove();
    return done;
  };
  const copy = async (text) => {
    try {
      await navigator.clipboard.writeText(text);
      return true;
    } catch {
      return byHand(text);
    }
  };
  for (const button of document.querySelectorAll("button.copy[data-copies]")) {
    const source = document.getElementById(button.dataset.copies);
    if (!source) continue;
    button.hidden = false;
    button.addEventListener("click", async () => {
      said(button, (await copy(source.textContent.trim())) ? "Copied" : "Not copied");
    });
  }
})();
