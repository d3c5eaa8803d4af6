// Live charts. The page shows a picture first; when the reader comes to a figure (or touches it, or tabs to it) the one
// shared copy of plotly.js is loaded and draws the figure in its place. A mark opens the units it stands for.
(() => {
  "use strict";
  const settings = window.tumenSettings;
  const root = document.documentElement.dataset.content_root || "./";
  const narrow = window.matchMedia("(max-width: 600px)");
  const HEX = /#[0-9a-f]{6}\b/gi;
  let library = null;

  const loadLibrary = () => {
    library ??= new Promise((resolve, reject) => {
      const script = document.createElement("script");
      script.src = root + settings.plotly;
      script.onload = () => resolve(window.Plotly);
      script.onerror = reject;
      document.head.append(script);
    });
    return library;
  };

  const isDark = () => document.documentElement.dataset.theme === "dark";

  // Every colour of the light theme has one of the dark theme; a figure is recoloured, never drawn from other data.
  const recolour = (value) => {
    if (typeof value === "string") return value.replace(HEX, (hex) => settings.dark[hex.toLowerCase()] ?? hex);
    if (Array.isArray(value)) return value.map(recolour);
    if (value && typeof value === "object") {
      return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, recolour(inner)]));
    }
    return value;
  };

  const specOf = (figure) => {
    const specs = JSON.parse(figure.querySelector(".exhibit-specs").textContent);
    const spec = narrow.matches ? specs.narrow : specs.wide;
    const shown = isDark() ? recolour(spec) : spec;
    const layout = { ...shown.layout, autosize: true };
    delete layout.width;
    return { data: shown.data, layout };
  };

  const unitsOf = (point) => {
    const custom = Array.isArray(point.customdata) ? point.customdata[0] : point.customdata;
    return typeof custom === "string" ? custom.split(" ").filter(Boolean) : [];
  };

  const listen = (live) => {
    live.on("plotly_click", (event) => {
      const units = [...new Set(event.points.slice(0, 1).flatMap(unitsOf))];
      if (units.length) window.tumenUnitsDialog.open(units);
    });
    live.on("plotly_hover", (event) => live.classList.toggle("has-units", unitsOf(event.points[0]).length > 0));
    live.on("plotly_unhover", () => live.classList.remove("has-units"));
  };

  const draw = async (figure) => {
    const live = figure.querySelector(".exhibit-live");
    const first = !figure.dataset.drawing;
    figure.dataset.drawing = "yes";
    const Plotly = await loadLibrary();
    const { data, layout } = specOf(figure);
    live.hidden = false;
    await Plotly.react(live, data, layout, settings.config);
    if (first) listen(live);
    figure.classList.add("is-live");
  };

  const figures = [...document.querySelectorAll("figure.exhibit-figure")];
  const drawOnce = (figure) => {
    if (!figure.dataset.drawing) draw(figure);
  };
  const redraw = () => figures.filter((figure) => figure.dataset.drawing).forEach(draw);

  const observer = new IntersectionObserver(
    (entries) => entries.filter((entry) => entry.isIntersecting).forEach(({ target }) => {
      observer.unobserve(target);
      drawOnce(target);
    }),
    { rootMargin: "150px 0px" },
  );
  for (const figure of figures) {
    observer.observe(figure);
    figure.addEventListener("pointerdown", () => drawOnce(figure), { once: true });
    figure.addEventListener("focusin", () => drawOnce(figure), { once: true });
  }

  new MutationObserver(redraw).observe(document.documentElement, { attributeFilter: ["data-theme"] });
  narrow.addEventListener("change", redraw);
  window.addEventListener("beforeprint", () => {
    document.querySelectorAll(".exhibit-static img").forEach((image) => { image.loading = "eager"; });
  });
})();
