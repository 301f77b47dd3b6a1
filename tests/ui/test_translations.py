from __future__ import annotations

import re
import shutil
from xml.etree import ElementTree

import pytest

from ui import translations


def test_only_what_changed_is_compiled(tmp_path, monkeypatch: pytest.MonkeyPatch) -> None:
    for ts in translations.SOURCES.glob("*.ts"):
        shutil.copy(ts, tmp_path)
    monkeypatch.setattr(translations, "SOURCES", tmp_path)
    count = len(list(tmp_path.glob("*.ts")))
    assert len(translations.build()) == count
    assert translations.build() == []
    source = translations.source("base", "zh_CN")
    source.write_text(source.read_text("utf-8").replace("求助", "帮忙"), "utf-8")
    assert translations.build() == [source]
    (translator,) = [t for t in translations.translators("zh_CN") if t.translate("Footer", "Help")]
    assert translator.translate("Footer", "Help") == "帮忙"


def test_every_catalogue_speaks_chinese(dressed) -> None:
    assert len(translations.translators("zh_CN")) == len(translations.CATALOGUES)


_HALF = re.compile(r"[\u4e00-\u9fff”》）][,?!;:](?!分）)|[\u4e00-\u9fff”》]\(|\([^()]*[\u4e00-\u9fff]|%[\dn][,;:](?! )")


def test_chinese_has_chinese_punctuation() -> None:
    """One screen says 停电了？ and the next 停电了? where it is left to whoever writes: it is measured."""
    sources = sorted(translations.SOURCES.glob("*_zh_CN.ts"))
    said = [(source.name, "".join(told.itertext())) for source in sources
            for told in ElementTree.parse(source).iter("translation")]
    assert len(said) > 2_000
    assert [(name, text) for name, text in said if _HALF.search(text)] == []


@pytest.mark.parametrize(("meant", "other_words"), [
    ("the hub is 中心", "枢纽|服务端|主机"), ("a PIN is 密码", "口令"), ("a manager is 厅长", "经理|主管"),
    ("a technician is 技术人员", "技术员"), ("a kWh is 度", "千瓦时"), ("to pay is 缴", "交费|交清|已交|应交")])
def test_a_thing_has_one_name_on_every_screen(meant: str, other_words: str) -> None:
    telling = re.compile(rf"<(?:translation|numerusform)>([^<]*(?:{other_words})[^<]*)<")
    sources = [source.read_text("utf-8") for source in translations.SOURCES.glob("*_zh_CN.ts")]
    assert [told for source in sources for told in telling.findall(source)] == [], meant


_EVEN_ONE = {"%n ahead"}


def test_what_is_counted_is_said_in_english_as_one_and_as_many() -> None:
    for catalogue in translations.CATALOGUES:
        counted, forms = (
            {(context.findtext("name"), message.findtext("source")): [
                form.text or "" for form in message.iter("numerusform")]
             for context in ElementTree.parse(translations.source(catalogue, language)).iter("context")
             for message in context.iter("message") if message.get("numerus")} for language in translations.LANGUAGES)
        assert {said: forms.get(said) for said in counted
                if said[1] not in _EVEN_ONE and len(set(filter(None, forms.get(said, [])))) < 2} == {}


_SEVERAL = re.compile(r"(?:^|[:;,] |of )%[1-9] (?:more )?(?:accounts|answers|changes|entries|faults|halls|pages|"
                      r"payments|people|places|ratings|rows|screens|seconds|services|terminals|tickets|tries|values)\b")
_NEVER_ONE = {"Too few to say: %1 of %2 answers"}  # of five at least


def test_staff_never_read_of_one_as_of_several() -> None:
    for catalogue in ("console", "counter", "board"):
        said = {message.findtext("source") or "" for message in ElementTree.parse(
            translations.source(catalogue, "zh_CN")).iter("message") if not message.get("numerus")}
        assert {words for words in said if _SEVERAL.search(words)} <= _NEVER_ONE, "count with %n"
