"""A site of four pages, written by hand: a home page, a volume, the list of figures, and one source text."""

from __future__ import annotations

from pathlib import Path

from bs4 import BeautifulSoup, Tag

CHINESE = "图们江" * 60
ENGLISH = "In order to develop the river region in an orderly way, the following is laid down. " * 3

HOME = """<nav class="bd-links"><p class="caption">The texts</p><ul>
<li><a class="reference internal" href="reader/index.html">The reader</a><ul>
<li><a class="reference internal" href="reader/d2009.html">2009 outline
<span lang="zh-hans">2009规划纲要</span></a></li>
</ul></li>
<li><a class="reference internal" href="volumes/corpus.html">The corpus</a></li></ul>
<p class="caption">Method</p><ul><li><a class="reference internal" href="figures.html">Figures and tables</a></li></ul>
</nav>
<article><section id="home"><h1>Home<a class="headerlink" href="#home">#</a></h1>
<p>See <a href="volumes/corpus.html#size">size</a> and <a href="data/units.csv">units.csv</a>.</p></section>
</article>"""

FIGURE = """<figure class="exhibit exhibit-figure" data-figure="corpus-sizes" id="corpus-sizes"><figcaption
class="exhibit-head"><span class="caption-number">Figure 1 </span><span class="exhibit-title">Sizes</span></figcaption>
<div class="exhibit-view"><picture class="only-light"><source media="(max-width: 600px)" srcset="n.svg"><img
class="only-light" src="../fig/corpus-sizes/view/en-wide-light.svg" loading="lazy" alt="Bars"></picture><picture
class="only-dark"><img class="only-dark" src="../fig/corpus-sizes/view/en-wide-dark.svg" alt="Bars"></picture>
<div class="exhibit-live" hidden></div></div><script type="application/json">{"data": []}</script>
<div class="exhibit-foot"><details class="sources"><summary>Sources: documents</summary><ul><li>Registry of
documents.</li><li>Panel, https://example.org/a/very/long/address/that/nobody/reads/from/paper/at/all.csv</li></ul>
</details><details class="exhibit-data"><summary>Table</summary><table><tbody><tr><td>1</td></tr></tbody></table>
</details><p class="links"><a href="../fig/corpus-sizes/corpus-sizes.csv" download>CSV</a></p></div></figure>"""

VOLUME = f"""<article><section id="the-corpus"><h1>The corpus<a class="headerlink" href="#the-corpus">#</a></h1>
<section id="size"><h2>Size</h2><p>There are <a class="number" data-units="d2009#1 d2009#2" title="Paragraphs"
href="../reader/d2009.html#d2009-p1">86</a> paragraphs, see <a href="#corpus-sizes"><span class="std std-numref">Figure
1</span></a>.</p><div class="cell"><details class="hide"><summary>Show code</summary><pre>code</pre></details>{FIGURE}
</div><button>Copy</button></section></section></article>"""

FIGURES = """<article><section id="figures"><h1>Figures and tables</h1><ul class="figure-list"><li><span
class="kind">figure</span> <a href="fig/corpus-sizes/index.html">Sizes</a> <a class="quiet"
href="volumes/corpus.html#corpus-sizes">in the volume</a></li></ul></section></article>"""

TEXT = f"""<article><section id="outline"><h1>2009 outline</h1><div class="unit columns-2" id="d2009-p1"><div
class="text zh" lang="zh-Hans">{CHINESE}</div><div class="text en" lang="en">{ENGLISH}</div><div class="unit-margin"><a
class="address" href="#d2009-p1">d2009#1</a><button class="used">under 5 exhibits</button></div></div><details
class="paratext"><summary>Stands in the file</summary><p>News.</p></details></section></article>"""


def write_site(folder: Path) -> Path:
    pages = {"index": HOME, "volumes/corpus": VOLUME, "figures": FIGURES, "reader/d2009": TEXT, "reader/index": TEXT}
    for name, inner in pages.items():
        path = folder / f"{name}.html"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(f"<!DOCTYPE html><html><body>{inner}</body></html>", encoding="utf-8")
    return folder


def tag(html: str, name: str = "article") -> Tag:
    found = BeautifulSoup(html, "lxml").find(name)
    assert isinstance(found, Tag)
    return found
