"""The words that figures of instruments, scores, commitment and vocabulary say, in English and Chinese."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

__all__ = ["SCALE_PHRASES"]

SCALE_PHRASES: Mapping[str, tuple[str, str]] = MappingProxyType(
    {
        "mix_supply": ("supply side", "供给型"),
        "mix_channel": ("channel and port", "通道口岸"),
        "mix_institution": ("cross-border institution", "跨境制度"),
        "mix_environment": ("environment side", "环境型"),
        "mix_demand": ("demand side", "需求型"),
        "scheme_coded": ("as coded", "原编码"),
        "scheme_extended": ("with the border extension", "加边境扩展"),
        "mix_extended": ("with the border extension", "加边境扩展"),
        "letter_supply": ("S", "供"),
        "letter_environment": ("E", "环"),
        "letter_demand": ("D", "需"),
        "letter_key": ("{letter} {words}", "{letter} {words}"),
        "grid_words": (
            "Number of paragraphs; the stronger the shade, the larger their share",
            "数字为段落数；色块与底色反差越大，占比越高",
        ),
        "grid_hover": ("{document}: {row}, {column}", "{document}：{row}，{column}"),
        "dimension_instrument": ("Instruments (X), as coded", "政策工具（X），原编码"),
        "dimension_extended": ("Instruments (X), with the border extension", "政策工具（X），加边境扩展"),
        "dimension_function": ("Functions (Y)", "功能（Y）"),
        "dimension_level": ("Levels (Z)", "层级（Z）"),
        "axis_entropy": (
            "Normalised entropy: 0 one code only, 1 all codes alike",
            "归一化熵：0为单一类别，1为完全均匀",
        ),
        "rarefied": ("at the length of the shortest text", "按最短文本抽样"),
        "entropy_hover": (
            "{document}<br>entropy {value}, rarefied {rarefied}",
            "{document}<br>熵{value}，抽样后{rarefied}",
        ),
        "axis_index": ("PMC index (sum of nine variables)", "PMC指数（九个变量之和）"),
        "reader_error": ("reader wrong in one cell of ten", "每十格误判一格"),
        "without_one": ("one variable left out", "去掉一个变量"),
        "index": ("Index", "指数"),
        "index_hover": (
            "{document}: {value}<br>reader error {low} to {high}<br>one variable left out {first} to {last}",
            "{document}：{value}<br>误判区间{low}至{high}<br>去掉一个变量{first}至{last}",
        ),
        "held": ("{held} of {of} indicators", "{of}项指标中的{held}项"),
        "dimension_power": ("Strength p", "力度p"),
        "dimension_goal": ("Objective g", "目标g"),
        "dimension_means": ("Measure m", "措施m"),
        "form_additive": ("p (g + m)", "p(g+m)"),
        "form_multiplicative": ("p × g × m", "p×g×m"),
        "defensible": ("scores another reader could defend", "其他读者可能给出的分值"),
        "score_hover": ("{document}: {value} ({low} to {high})", "{document}：{value}（{low}至{high}）"),
        "axis_superiority": (
            "Probability that a paragraph of the later text is the stronger (ties half)",
            "后文段落承诺更强的概率（相等计半）",
        ),
        "against": ("{later} against {earlier}", "{later}对{earlier}"),
        "probability_p": ("Probability (95% interval)", "概率（95%区间）"),
        "axis_thousand": ("per 1,000 Chinese characters", "每千汉字次数"),
        "slope_hover": (
            "{word}, {document}<br>{count} times, {rate} per 1,000",
            "{word}，{document}<br>{count}次，每千字{rate}次",
        ),
        "slope_key": ("figure: rate per 1,000 characters; line: 95% interval", "数字：每千汉字次数；竖线：95%区间"),
        "all_of": ("every {kind}", "{kind}合计"),
        "mark_who": ("who: a body has a duty", "谁：有责任主体"),
        "mark_what": ("what: a named deliverable", "做什么：具名任务"),
        "mark_when": ("when: a year", "何时：有年份"),
        "mark_how_much": ("how much: figure and year", "多少：有数值与年份"),
        "leads": ("leads", "牵头"),
        "cooperates": ("cooperates", "配合"),
        "bodies": ("{count} bodies", "{count}个主体"),
        "duty_words": (
            "Number of bodies with the duty, a body once a paragraph",
            "数字为承担该职责的主体数（每段计一次）",
        ),
        "checkable": ("can be checked: figure and year", "可核查：有数值与年份"),
        "not_checkable": ("dated, not measurable", "有期限，不可度量"),
        "window": ("period of support or of the plan", "支持期或规划期"),
        "no_dated": ("no dated target in the text", "文本中无有期限的目标"),
        "axis_zeta_rest": ("z-score against the other texts", "相对其他文本的z值"),
        "z_score": ("z-score", "z值"),
        "bold_words": ("bold: family-wise p below 0.05", "粗体：族校正p值小于0.05"),
        "key_hover": (
            "{word}  z = {zeta}, family-wise p {p}<br>{own} times here, {rest} elsewhere"
            "<br>in {spread} of the sections here, {other} elsewhere",
            "{word}  z = {zeta}，族校正p {p}<br>本文本{own}次，其他文本{rest}次"
            "<br>见于本文本{spread}、其他文本{other}的小节",
        ),
        "in_sections": ("sections", "小节"),
        "in_rest": ("in the other texts", "其他文本"),
        "in_own": ("in this text", "本文本"),
        "cosine_key": (
            "bold: cosine; below it its 95% interval and, in brackets, the median when sections are dealt at random",
            "粗体为余弦；其下为95%区间，括号内为小节随机分配时的中位数",
        ),
        "cosine_hover": (
            "{earlier} and {later}<br>cosine {value} ({low} to {high})<br>random deals {dealt}, p {p}",
            "{earlier}与{later}<br>余弦{value}（{low}至{high}）<br>随机分配{dealt}，p {p}",
        ),
        "network_edge": (
            "{first} – {second}<br>together in {count} paragraphs, equivalence {value}",
            "{first}—{second}<br>共现{count}段，等价指数{value}",
        ),
        "network_below": ("below the floor: {count} paragraphs", "低于下限：{count}段"),
        "network_edges": ("{count} edges, {paragraphs} paragraphs", "{count}条边，{paragraphs}段"),
        "surface_note": ("The order of the cells is arbitrary.", "单元格的排列没有含义。"),
    }
)
