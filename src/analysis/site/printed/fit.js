/* What only the browser can measure: tables that are too wide, and figures that would leave a page half empty. */
(() => {
  const MILLIMETRE = 96 / 25.4, PAGE = 255 * MILLIMETRE - 8, LEAST_SCALE = 0.72, SMALL_GAP = 40;

  /* A table that is wider than the page is set smaller; one that would be too small may break within words first. */
  const fitTable = (table) => {
    const room = table.parentElement.clientWidth, scale = () => room / table.scrollWidth - 0.005;
    if (!room || table.scrollWidth <= room) return;
    if (scale() < LEAST_SCALE) table.classList.add("tight");
    if (table.scrollWidth > room) table.style.zoom = Math.max(0.5, scale()).toFixed(3);
  };

  const isProse = (node) => node !== null && node.matches("p, ul, ol, dl");
  const isHeading = (node) => node.matches("h1, h2, h3, h4, h5, h6");
  const isFigure = (node) => node.matches("figure.exhibit-figure");
  const isWhole = (node) => isFigure(node) || isHeading(node) || node.matches("tr, .record, .exhibit-head");
  const box = (node) => node.getBoundingClientRect();

  function* blocks(node) {
    for (const child of [...node.children]) {
      if (child.matches("section, div.cell, div.cell_output, figure.exhibit-table, div.records, table, tbody, .table-scroll")) yield* blocks(child);
      else yield child;
    }
  }

  const shrink = (picture, by) => {
    const height = box(picture).height;
    if (by <= 0 || height - by < LEAST_SCALE * height) return false;
    picture.style.maxHeight = `${Math.floor(height - by)}px`;
    return true;
  };

  /* A figure that does not fit into what is left of its page is set smaller, or lets the prose below it go first. */
  const settle = (figure, left) => {
    const picture = figure.querySelector("img");
    if (picture && shrink(picture, box(figure).height - left + 4)) return;
    const cell = figure.closest("div.cell") ?? figure;
    for (let prose = cell.nextElementSibling; isProse(prose) && box(prose).height + 16 < left; prose = cell.nextElementSibling) {
      left -= box(prose).height + 16;
      cell.before(prose);
    }
  };

  /* A figure gives way to the prose below it when that would stand on a page of its own, before another figure. */
  const giveWay = (figure, below, start) => {
    const end = below.findIndex((block) => !isProse(block) && !isHeading(block));
    const tail = end < 0 ? below : below.slice(0, end), next = end < 0 ? null : below[end];
    const picture = figure.querySelector("img");
    if (!picture || !tail.length || (next && !isFigure(next))) return;
    const over = box(tail.at(-1)).bottom - start - PAGE;
    if (over > 0 && over < 0.3 * PAGE && (!next || box(next).height + over > PAGE)) shrink(picture, over + 6);
  };

  /* Where the page begins on which a block ends that does not fit: a row repeats its header, a paragraph keeps lines. */
  const nextStart = (block, start) => {
    const { top } = box(block);
    if (block.matches("tr")) return top - (box(block).height < PAGE / 2 ? (block.closest("table").tHead?.offsetHeight ?? 0) : 0);
    const height = parseFloat(getComputedStyle(block).lineHeight) || 16;
    const lines = Math.floor((start + PAGE - top) / height);
    return isWhole(block) || lines < 3 ? top : top + lines * height;
  };

  const layOut = (chapter) => {
    let start = box(chapter).top;
    const held = [...blocks(chapter)];
    for (const [place, block] of held.entries()) {
      const room = start + PAGE - box(block).top;
      if (isFigure(block) && box(block).height > room && room > SMALL_GAP) settle(block, room);
      if (isHeading(block) && box(block).bottom + 60 - start > PAGE) start = box(block).top;
      for (let turns = 0; box(block).bottom - start > PAGE && turns < 50; turns += 1) {
        const next = nextStart(block, start);
        if (next === start) break;
        start = next;
      }
      if (isFigure(block)) {
        if (start === box(block).top) block.classList.add("first");  // its margin does not count at the top of a page
        giveWay(block, held.slice(place + 1).filter((other) => box(other).top >= box(block).bottom), start);
      }
    }
  };

  addEventListener("load", () => {
    document.querySelectorAll("table").forEach(fitTable);
    document.querySelectorAll("section.chapter:not(.front)").forEach(layOut);
  });
})();
