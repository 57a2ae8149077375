"""Glossaries are read from tables and TBX, and what is wrong in one is said with its line."""

import re
from pathlib import Path

import pytest

from tests.test_architecture import ROOT
from tqe.config import load
from tqe.core.errors import TqeError
from tqe.core.glossary import Glossary, Term
from tqe.core.message import Language
from tqe.readers.glossary import FORMATS, LIMIT, read

V2 = """<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE martif SYSTEM "TBXcoreStructV02.dtd">
<martif type="TBX" xml:lang="en"><text><body>
<termEntry id="c1"><note>never  Hof</note>
<langSet xml:lang="en-US"><tig><term>law &amp; order</term></tig></langSet>
<langSet xml:lang="fr"><tig><term>ordre</term></tig></langSet>
<langSet xml:lang="de"><ntig><termGrp><term>Recht und Ordnung</term>
<termNote type="partOfSpeech">noun</termNote></termGrp></ntig>
<tig><term>Gesetz und Ordnung</term>
<termNote type="administrativeStatus">deprecatedTerm-admn-sts</termNote></tig></langSet>
</termEntry></body></text></martif>"""
V3 = """<tbx type="TBX-Min" style="dct" xml:lang="en" xmlns="urn:iso:std:iso:30042:ed-2" xmlns:min="urn:min">
<text><body>
<conceptEntry id="c1"><langSec xml:lang="en"><termSec><term>court</term></termSec></langSec>
<langSec xml:lang="de"><termSec><term>Gerichtshof</term>
<min:administrativeStatus>admittedTerm-admn-sts</min:administrativeStatus></termSec>
<termSec><term>Gericht</term><min:administrativeStatus>preferredTerm-admn-sts</min:administrativeStatus></termSec>
</langSec></conceptEntry></body></text></tbx>"""


def glossary(folder: Path, content: str | bytes, name: str = "terms.csv") -> Glossary:
    path = folder / name
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return read([str(path)])


@pytest.mark.parametrize(
    "content",
    [
        "hospital,Krankenhaus|Klinik,,never Spital\nPolitico,,do-not-translate\n",
        "hospital;Krankenhaus | Klinik;preferred;never Spital\n\n# remark\nPolitico;;nicht übersetzen;\n",
        "German\tEnglish\tNote\tStatus\nKrankenhaus; Klinik\thospital\tnever Spital\t\n\tPolitico\t\tDNT\n",
        'Quelle,Ziel,Status,Anmerkung\r\n"hospital","Krankenhaus;Klinik",bevorzugt,never Spital\r\nPolitico,,keep,\r\n',
        "\ufeffhospital,Krankenhaus,preferred,never Spital\nhospital,Klinik,erlaubt\nPolitico,,dnt\n",
        "hospital,Klinik,admitted\nhospital,Krankenhaus,preferred,never Spital\nPolitico,,dnt\n",
    ],
)
def test_tables_of_every_kind_say_the_same(content: str, tmp_path: Path) -> None:
    found = glossary(tmp_path, content)
    assert found.terms == (Term("hospital", ("Krankenhaus", "Klinik"), (), "never Spital"),)
    assert found.kept == ("Politico",)


def test_a_third_cell_that_is_no_status_is_a_note(tmp_path: Path) -> None:
    assert glossary(tmp_path, "hospital,Krankenhaus,never Spital\n").terms[0].note == "never Spital"


def test_a_table_in_utf_16(tmp_path: Path) -> None:
    assert glossary(tmp_path, "leader,Führer,forbidden\n".encode("utf-16")).terms[0].forbidden == ("Führer",)


def test_tbx_version_2(tmp_path: Path) -> None:
    (term,) = glossary(tmp_path, V2, "terms.tbx").terms
    assert term == Term("law & order", ("Recht und Ordnung",), ("Gesetz und Ordnung",), "never Hof")


def test_tbx_version_3_with_the_preferred_first(tmp_path: Path) -> None:
    (term,) = glossary(tmp_path, V3, "terms.tbx").terms
    assert term == Term("court", ("Gericht", "Gerichtshof"))


def test_several_files_are_one(tmp_path: Path) -> None:
    glossary(tmp_path, "court,Gerichtshof\n", "a.csv")
    glossary(tmp_path, V3, "b.tbx")
    (term,) = read([str(tmp_path / "a.csv"), str(tmp_path / "b.tbx")]).terms
    assert term.targets == ("Gerichtshof", "Gericht")


def test_a_file_that_has_changed_is_read_again(tmp_path: Path) -> None:
    first = glossary(tmp_path, "court,Gericht\n")
    assert glossary(tmp_path, "court,Gericht\n" * 2).terms == first.terms
    assert glossary(tmp_path, "court,Hof\n").terms != first.terms


@pytest.mark.parametrize(
    ("content", "name", "said"),
    [
        ("a,b\n\nhospital\n", "t.csv", 't.csv:3: the German term for "hospital" is missing'),
        ("a,b\n,Haus\n", "t.csv", "t.csv:2: the English term is missing"),
        ("a,b\nc,d,prefered,x\n", "t.csv", 't.csv:2: no status "prefered" (one of preferred, admitted, '),
        ("source,target,status\na,b,often\n", "t.csv", 't.csv:2: no status "often"'),
        ('a,b\n\n"c,d\ne,f\n', "t.csv", "t.csv:3: a quotation mark is not closed"),
        ("a,b\na,B|b,forbidden\n", "t.csv", 't.csv:1: "b" is both right and forbidden for "a"'),
        ("# nothing\n", "t.csv", "t.csv: the glossary has no entry"),
        (b"a,\xe4\n", "t.csv", "t.csv: not valid UTF-8"),
        (b"", "t.csv", "t.csv: the file has no text"),
        ("x", "t.xlsx", "t.xlsx: is no glossary by its name (known are .csv"),
        (V2.replace("</body>", ""), "t.tbx", "t.tbx:11: no valid XML: mismatched tag"),
        ("<html/>", "t.tbx", "t.tbx:1: no TBX: it begins with <html>"),
        ("<tbx/>", "t.tbx", "t.tbx: the glossary has no entry"),
        ("", "t.tbx", "t.tbx:1: no valid XML: no element found"),
        ('<!DOCTYPE tbx [\n<!ENTITY a "b">]>\n<tbx/>', "t.tbx", "t.tbx:2: entities of its own are not read"),
        (V2.replace("&amp;", "&own;"), "t.tbx", "t.tbx:5: entities of its own are not read"),
        ('<!DOCTYPE tbx [<!ENTITY % p SYSTEM "p.dtd"> %p;]>\n<tbx/>', "t.tbx", "t.tbx:1: entities"),
        (b"a,b\n" * (LIMIT // 4 + 1), "t.csv", "t.csv: larger than 50 MB"),
    ],
)
def test_what_is_wrong_is_one_line_with_its_place(
    content: str | bytes, name: str, said: str, tmp_path: Path
) -> None:
    with pytest.raises(TqeError) as caught:
        glossary(tmp_path, content, name)
    english, german = (caught.value.line(language) for language in Language)
    assert said in english
    assert english != german
    assert "\n" not in english + german


def test_a_missing_file(tmp_path: Path) -> None:
    with pytest.raises(TqeError, match="no such file"):
        read([str(tmp_path / "nowhere.csv")])


def test_every_format_has_a_reader(tmp_path: Path) -> None:
    for suffix, reader in FORMATS.items():
        content = V3 if "tbx" in reader else "court,Gericht\n"
        assert glossary(tmp_path, content, f"terms{suffix}").terms[0].source == "court"


def test_the_page_on_glossaries_says_what_holds(tmp_path: Path) -> None:
    page = (ROOT / "docs" / "glossary.md").read_text(encoding="utf-8")
    blocks = dict(re.findall(r"```(\w+)\n(.*?)```", page, re.DOTALL)[::-1])
    table = glossary(tmp_path, blocks["csv"])
    assert {term.source for term in table.terms} >= {"in charge", "to indict"}
    assert table.kept == ("Green New Deal",)
    (tmp_path / "tqe.toml").write_text(blocks["toml"], encoding="utf-8")
    assert load(None, tmp_path).house.keep == ("Black Lives Matter", "Politico")
    with pytest.raises(TqeError) as caught:
        glossary(tmp_path, "a,b\n\nc,d,forbiden,\n")
    assert caught.value.line(Language.EN).endswith(blocks["text"].strip().removeprefix("tqe: "))
