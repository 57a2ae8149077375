"""A woman in the office of a man, or the reverse: "Außenminister Truss" for a person whom the source calls she.

Why: English offices have no gender, so engines make ministers men; the reader takes her for somebody else.
Not flagged: names that the source gives no Ms, Mr, she or he, or both; a surname that two persons of the source share;
    plurals, two names in a row, words for both (Mitglied, Star, Gast); a bare surname behind an article,
    which may be another part of the sentence ("gab der Schiedsrichter Williams einen Punkt"); lists of sentences,
    such as a corpus.
Source: MQM "mistranslation"; own rule.
Measured: development data put together to texts (--texts): 10 hits of 3 persons in machine output, all marked by
    people; none in human translations or native German.
"""

from collections.abc import Iterator

from tqe.core.check import Bad, Good, check
from tqe.core.document import Bitext, Profile
from tqe.core.finding import Hit
from tqe.core.message import Message
from tqe.core.mqm import Category, Confidence, Severity
from tqe.core.pattern import Pattern
from tqe.core.span import Span
from tqe.text.prose import is_collection, masked
from tqe.text.sexes import Clue, Sex, sex_of

_OFFICE = (
    "(?i:minister|kanzler|präsident|sprecher|senator|gouverneur|richter|anwalt|anwält|botschafter|bürgermeister"
    "|direktor|sekretär|kommissar|berater|schauspieler|sänger|autor|regisseur|trainer|spieler|professor|kandidat"
    "|politiker|journalist|reporter|moderator|analyst|experte?|chef|wissenschaftler|forscher|ökonom|lehrer|polizist"
    "|schriftsteller|designer|künstler|musiker|sportler|athlet|aktivist|leiter|gründer|geschäftsführer|manager"
    "|meister|sieger)"
)
_CAPITAL = "[A-ZÄÖÜÁÉÍÓÚČŠŽ][\\w’'-]*[^\\W\\d_]"
_PERSON = Pattern(
    rf"(?<![\w-])(?P<office>(?:[„“\"][\w-]{{1,40}}[“”\"]-|(?=[A-ZÄÖÜ]))[\w-]{{0,40}}?{_OFFICE}(?:(?P<woman>in)|en|s)?) "
    rf"(?P<first>{_CAPITAL} (?:[A-Z]\. )?)?(?P<last>{_CAPITAL})(?!,? (?:und|oder|sowie) |, [A-ZÄÖÜ])"
)
_PLURAL = Pattern(r"\b[Dd]ie (?:\w+en )?$")
_ARTICLE = Pattern(r"\b(?:[Dd]e[rmns]|[Dd]ie|[Ee]in\w*) (?:\w+ )?$")
_BACK = 40
"""How far before an office its article may stand."""


@check(
    category=Category.MISTRANSLATION,
    severity=Severity.MINOR,
    confidence=Confidence.MEDIUM,
    profiles=(Profile.NEWS,),
    examples=(
        Bad(
            "Am Montag trat [[Außenminister]] Liz Truss zurück. Truss war müde.",
            en="On Monday, foreign secretary Liz Truss resigned. [[Truss said she]] was tired.",
        ),
        Bad(
            "Das teilte [[Staatsministerin]] Partha Chatterjee mit.",
            en="This was announced by state minister Partha Chatterjee. [[Mr Chatterjee]] smiled.",
        ),
        Good(
            "Am Montag trat Außenministerin Liz Truss zurück. Truss war müde.",
            en="On Monday, foreign secretary Liz Truss resigned. Truss said she was tired.",
        ),
        Good("Truss forderte einen neuen Premierminister.", en="Truss said she wanted a new prime minister."),
        Good(
            "Präsident Bill Clinton kam mit seiner Frau.",
            en="President Bill Clinton came with Hillary Clinton. On Monday, Mrs. Clinton smiled.",
        ),
    ),
)
def gender_mismatch(bitext: Bitext) -> Iterator[Hit]:
    """Yield every office before a name whose gender is not that of the person in the source."""
    if is_collection(bitext.target):
        return
    german, english = masked(bitext.target), masked(bitext.source)
    for match in _PERSON.finditer(german):
        before = german[max(0, match.start() - _BACK) : match.start()]
        if (_PLURAL.search(before) and not match["woman"]) or (
            _ARTICLE.search(before) and not match["first"]
        ):
            continue
        clue = _clue(match["last"], english)
        if clue and clue.sex is not (Sex.WOMAN if match["woman"] else Sex.MAN):
            words = clue.span.of(english)
            yield Hit(Span(*match.span("office")), _message(match["last"], words, clue.sex), source=clue.span)


def _clue(name: str, english: str) -> Clue | None:
    """Return what the source says of the person; a name may stand in the genitive."""
    return sex_of(name, english) or (sex_of(name[:-1], english) if name.endswith("s") else None)


def _message(name: str, words: str, sex: Sex) -> Message:
    kind = "eine Frau" if sex is Sex.WOMAN else "ein Mann"
    return Message(
        f'{name} is a {sex} in the source ("{words}"): check the gender of the office',
        f"{name} ist in der Vorlage {kind} („{words}“): Geschlecht der Bezeichnung prüfen",
    )
