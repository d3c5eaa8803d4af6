// Search over all pages and every unit of the documents, in Chinese, English and Korean.
// The words of the query must all occur as they are written: Chinese and Korean anywhere, Latin words from their start.
(() => {
  "use strict";
  const settings = window.tumenSettings;
  const root = document.documentElement.dataset.content_root || "./";
  const SHOWN = 30;
  const AROUND = 60;
  const LATIN = /[\p{Script=Latin}\p{N}]/u;
  let index = null;

  const loadIndex = () => {
    index ??= new Promise((resolve, reject) => {
      const script = document.createElement("script");
      script.src = root + settings.search;
      script.onload = () => resolve(prepare(window.tumenSearch));
      script.onerror = reject;
      document.head.append(script);
    });
    return index;
  };

  // One character for one character, so that places in the folded text are places in the text.
  const fold = (text, variants = {}) => Array.from(text, (char) => {
    const code = char.codePointAt(0);
    const half = code > 0xff00 && code < 0xff5f ? String.fromCharCode(code - 0xfee0) : char;
    const small = half.toLowerCase();
    return variants[small] ?? (small.length === half.length ? small : half);
  }).join("");

  const prepare = ({ records, variants }) => ({
    variants,
    records: records.map(([url, page, place, texts]) => ({
      url, page, place, head: fold(`${page} ${place}`), texts: texts.map(([lang, text]) => ({ lang, text, folded: fold(text) })),
    })),
  });

  const termsOf = (query, variants) => {
    const quoted = [...query.matchAll(/["“”]([^"“”]+)["“”]|(\S+)/g)].map((match) => match[1] ?? match[2]);
    return quoted.map((term) => fold(term.trim(), variants)).filter(Boolean);
  };

  // A plural also finds its singular; more than that would need a dictionary for each language.
  const formsOf = (term) => (/^[a-z]{4,}s$/.test(term) ? [term, term.replace(/ies$|es$|s$/, (end) => (end === "ies" ? "y" : ""))] : [term]);

  const placesOf = (folded, term) => {
    const places = [];
    for (const form of formsOf(term)) {
      for (let at = folded.indexOf(form); at >= 0; at = folded.indexOf(form, at + form.length)) {
        if (!LATIN.test(form[0]) || at === 0 || !LATIN.test(folded[at - 1])) places.push([at, form.length]);
      }
      if (places.length) break;
    }
    return places;
  };

  const match = (record, terms) => {
    let score = 0;
    const found = record.texts.map(() => []);
    for (const term of terms) {
      const inHead = placesOf(record.head, term).length;
      let inTexts = 0;
      record.texts.forEach(({ folded }, place) => {
        const places = placesOf(folded, term);
        found[place].push(...places);
        inTexts += places.length;
      });
      if (!inHead && !inTexts) return null;
      score += 8 * Math.min(inHead, 1) + Math.min(inTexts, 5);
    }
    return { record, score, found };
  };

  const search = ({ records, variants }, query) => {
    const terms = termsOf(query, variants);
    if (!terms.length) return [];
    return records.map((record) => match(record, terms)).filter(Boolean).sort((a, b) => b.score - a.score);
  };

  const element = (name, properties = {}, ...children) => {
    const made = Object.assign(document.createElement(name), properties);
    made.append(...children);
    return made;
  };

  const snippet = ({ text, lang }, places) => {
    const ordered = places.toSorted(([a], [b]) => a - b);
    const around = LATIN.test(text[ordered[0][0]]) ? AROUND : AROUND / 2;
    const start = Math.max(0, ordered[0][0] - around);
    const end = Math.min(text.length, ordered[0][0] + ordered[0][1] + 2 * around);
    const line = element("span", { className: "snippet", lang });
    let at = start;
    if (start > 0) line.append("… ");
    for (const [place, length] of ordered) {
      if (place < at || place + length > end) continue;
      line.append(text.slice(at, place), element("mark", {}, text.slice(place, place + length)));
      at = place + length;
    }
    line.append(text.slice(at, end), end < text.length ? " …" : "");
    return line;
  };

  const result = ({ record, found }) => {
    const title = element("span", { className: "where" }, record.page);
    if (record.place) title.append(element("span", { className: "place" }, record.place));
    const link = element("a", { href: root + record.url }, title);
    record.texts.forEach((text, place) => { if (found[place].length) link.append(snippet(text, found[place])); });
    if (!found.some((places) => places.length) && record.texts.length) {
      const { text, lang } = record.texts[0];
      link.append(element("span", { className: "snippet", lang }, text.slice(0, 2 * AROUND), text.length > 2 * AROUND ? " …" : ""));
    }
    return element("li", {}, link);
  };

  const show = (box, query, results) => {
    const count = results.length;
    const words = count === 1 ? "1 place" : `${count} places`;
    const said = count > SHOWN ? `${words}, the first ${SHOWN} shown` : words;
    const status = query.trim() ? `${count ? said : "Nothing"} for “${query.trim()}”` : "";
    const more = count > SHOWN ? element("button", { type: "button", className: "more" }, `Show all ${count}`) : "";
    const list = element("ol", {}, ...results.slice(0, SHOWN).map(result));
    if (more) more.addEventListener("click", () => { list.append(...results.slice(SHOWN).map(result)); more.remove(); });
    box.replaceChildren(element("p", { className: "search-status" }, status), list, more);
    box.dataset.query = query.trim();
  };

  const attach = (form, box) => {
    const input = form.querySelector("input[name=q]");
    let timer = 0;
    const run = async () => {
      const query = input.value;
      const ready = await loadIndex().catch(() => null);
      if (query !== input.value) return;
      if (ready) show(box, query, search(ready, query));
      else box.textContent = "The search index could not be loaded.";
    };
    input.addEventListener("input", (event) => {
      window.clearTimeout(timer);
      if (!event.isComposing) timer = window.setTimeout(run, 120);
    });
    input.addEventListener("compositionend", run);
    input.addEventListener("focus", () => loadIndex().catch(() => null), { once: true });
    return { input, run };
  };

  const dialog = document.getElementById("pst-search-dialog");
  if (dialog) attach(dialog.querySelector("form"), dialog.querySelector(".search-results"));

  const page = document.getElementById("search-results");
  if (page) {
    const { input, run } = attach(document.querySelector(".search-page form"), page);
    input.form.addEventListener("submit", (event) => {
      event.preventDefault();
      const url = new URL(window.location.href);
      url.searchParams.set("q", input.value);
      window.history.replaceState(null, "", url);
      run();
    });
    input.value = new URLSearchParams(window.location.search).get("q") ?? "";
    if (input.value) run(); else input.focus();
  }
})();
