"""One function a figure: a table with labels in, a plotly figure out.

Every function takes `lang` ("en" or "zh") and `narrow` (the 360 px page of a
phone), reads nothing but its table, draws no title (the caption is on the
page) and gives every mark, as `customdata`, the addresses of the units behind
it, joined by a space.
"""

from analysis.exhibits.figures.accountability import clarity_marks, duties, lead_bodies
from analysis.exhibits.figures.choices import choice_variance, seed_strip
from analysis.exhibits.figures.commitment import strength_levels, superiority
from analysis.exhibits.figures.comparisons import instrument_comparison, role_comparison, theme_comparison
from analysis.exhibits.figures.confusion import adjudication, confusions
from analysis.exhibits.figures.consistency import coefficients, corrected_shares, theme_consistency
from analysis.exhibits.figures.corridor_map import corridor_map
from analysis.exhibits.figures.coword import coword_network
from analysis.exhibits.figures.crosses import crosses
from analysis.exhibits.figures.dot_table import partner_ways, places_named
from analysis.exhibits.figures.entropy import entropy
from analysis.exhibits.figures.factors import growth_factors
from analysis.exhibits.figures.genealogy import genealogy
from analysis.exhibits.figures.instruments import instrument_functions, instrument_levels, instrument_mix
from analysis.exhibits.figures.keyness import keyness
from analysis.exhibits.figures.known import known_figures
from analysis.exhibits.figures.layout_lines import layout_lines
from analysis.exhibits.figures.lineage import carried_sections, carries, lineage_links
from analysis.exhibits.figures.measured import measured_shares
from analysis.exhibits.figures.mention_map import mention_map
from analysis.exhibits.figures.momentum import momentum, two_lines
from analysis.exhibits.figures.multiverse import finding_ranges, specification_curve
from analysis.exhibits.figures.partners import partner_forms
from analysis.exhibits.figures.paths import project_paths
from analysis.exhibits.figures.policy_index import policy_index, policy_surface, policy_variables
from analysis.exhibits.figures.policy_strength import policy_strength
from analysis.exhibits.figures.prefecture_map import prefecture_map
from analysis.exhibits.figures.prefectures import area_series, parts_and_whole
from analysis.exhibits.figures.projects import projects_named
from analysis.exhibits.figures.promise import promise_path
from analysis.exhibits.figures.ratios import rate_ratios
from analysis.exhibits.figures.refusals import null_rejections, positions_by_floor, topic_agreement
from analysis.exhibits.figures.regions import region_shares
from analysis.exhibits.figures.renderings import renderings
from analysis.exhibits.figures.reuse import reuse_runs
from analysis.exhibits.figures.sections import section_themes
from analysis.exhibits.figures.shares import instrument_shares, role_shares, strength_shares, theme_shares
from analysis.exhibits.figures.similarity import similarity_matrix
from analysis.exhibits.figures.sizes import sizes, structure
from analysis.exhibits.figures.slopes import word_slopes
from analysis.exhibits.figures.stacks import stacked_counts
from analysis.exhibits.figures.strength import strength_comparison
from analysis.exhibits.figures.tallies import tallies
from analysis.exhibits.figures.targets import dated_targets
from analysis.exhibits.figures.tier_line import tier_line
from analysis.exhibits.figures.tier_steps import tier_steps
from analysis.exhibits.figures.tiers import tier_slopes, tier_variants
from analysis.exhibits.figures.timeline import record_timeline
from analysis.exhibits.figures.trade import trade_strips
from analysis.exhibits.figures.translation import translation_effects, translation_pairs
from analysis.exhibits.figures.validity import dictionary_validity
from analysis.exhibits.figures.vintages import vintage_fan
from analysis.exhibits.figures.wording import wording

__all__ = [
    "adjudication",
    "area_series",
    "carried_sections",
    "carries",
    "choice_variance",
    "clarity_marks",
    "coefficients",
    "confusions",
    "corrected_shares",
    "corridor_map",
    "coword_network",
    "crosses",
    "dated_targets",
    "dictionary_validity",
    "duties",
    "entropy",
    "finding_ranges",
    "genealogy",
    "growth_factors",
    "instrument_comparison",
    "instrument_functions",
    "instrument_levels",
    "instrument_mix",
    "instrument_shares",
    "keyness",
    "known_figures",
    "layout_lines",
    "lead_bodies",
    "lineage_links",
    "measured_shares",
    "mention_map",
    "momentum",
    "null_rejections",
    "partner_forms",
    "partner_ways",
    "parts_and_whole",
    "places_named",
    "policy_index",
    "policy_strength",
    "policy_surface",
    "policy_variables",
    "positions_by_floor",
    "prefecture_map",
    "project_paths",
    "projects_named",
    "promise_path",
    "rate_ratios",
    "record_timeline",
    "region_shares",
    "renderings",
    "reuse_runs",
    "role_comparison",
    "role_shares",
    "section_themes",
    "seed_strip",
    "similarity_matrix",
    "sizes",
    "specification_curve",
    "stacked_counts",
    "strength_comparison",
    "strength_levels",
    "strength_shares",
    "structure",
    "superiority",
    "tallies",
    "theme_comparison",
    "theme_consistency",
    "theme_shares",
    "tier_line",
    "tier_slopes",
    "tier_steps",
    "tier_variants",
    "topic_agreement",
    "trade_strips",
    "translation_effects",
    "translation_pairs",
    "two_lines",
    "vintage_fan",
    "word_slopes",
    "wording",
]
