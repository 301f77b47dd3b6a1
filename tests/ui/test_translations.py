from __future__ import annotations

import shutil

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
