from analysis.site.mathematics import mathml


def test_a_formula_becomes_mathml() -> None:
    made = mathml(r"\frac{a}{b}", display="block")
    assert made.startswith('<math xmlns="http://www.w3.org/1998/Math/MathML" display="block">')
    assert "<mfrac><mrow><mi>a</mi></mrow><mrow><mi>b</mi></mrow></mfrac>" in made


def test_a_formula_in_a_line_is_inline() -> None:
    assert 'display="inline"' in mathml("x_1", display="inline")
