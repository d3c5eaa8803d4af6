"""Works to cite, made by hand: nothing here is read from the project."""

from __future__ import annotations

from dataclasses import replace

from analysis.exhibits.citations.translations import Translations
from analysis.exhibits.citations.works import Edition, Revision, Work, dataset, exhibit, series
from analysis.exhibits.identity import Author, Identity

GROUP = Author(name="River Study Group")
TITLE = "River Reports: three texts on a river"
KOREAN = {
    TITLE: "강 보고서: 강에 관한 세 편의 글",
    "River Reports": "강 보고서",
    "River Study Group": "강 연구회",
    "Four policy documents on the Tumen River and Changjitu region: texts, codes and registers": "강 자료",
    "Themes of the {document}": "{document}의 주제",
}
CHINESE = {
    TITLE: "河流报告：三份河流文本",
    "River Reports": "河流报告",
    "River Study Group": "河流研究组",
    "Four policy documents on the Tumen River and Changjitu region: texts, codes and registers": "河流资料：文本与编码",
}
IDENTITY = Identity(
    title=TITLE,
    abstract="Three texts.",
    authors=(GROUP,),
    licences=("MIT", "CC-BY-4.0"),
    keywords=("river",),
    version="1.2.0",
    date="2027-03-05",
    site="https://example.org/river/",
)
EDITION = Edition(
    identity=IDENTITY,
    corpus="0a1b2c3d",
    codebook="2",
    translations=Translations(
        {"zh": CHINESE, "ko": KOREAN},
        {"zh": {"2009 outline": "2009规划纲要"}, "ko": {"2009 outline": "2009 규획요강"}},
    ),
)
HOMELESS = replace(EDITION, identity=replace(IDENTITY, site=""))


def figure(edition: Edition = EDITION) -> Work:
    title = {"en": "Themes of the 2009 outline", "zh": "2009规划纲要：主题分布"}
    return exhibit(edition, "profile-d2009-themes", title, revision=Revision("2", "2027-02-01"))


def whole(edition: Edition = EDITION) -> Work:
    return series(edition)


def data(edition: Edition = EDITION) -> Work:
    return dataset(edition)


def by(*authors: Author) -> Work:
    held = dict.fromkeys(("zh", "en", "ko"), authors)
    return replace(data(), authors=held)
