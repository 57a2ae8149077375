"""Values of German and English sentences, and which of them answer each other."""

import pytest

from tqe.core.span import Span
from tqe.text.number_pairs import Comparison, compare
from tqe.text.number_readings import readings
from tqe.text.numbers import Kind, Value, values
from tqe.text.units import Tongue

SAME = [
    ("1.800 Meilen und 2,5 Millionen Euro", "1,800 miles and 2.5 million euros"),
    ("Am 12. Januar 2023 kamen drei Minister.", "On January 12, 2023, three ministers came."),
    ("zweitausenddreihundert Mann, fünf Prozent mehr", "two thousand three hundred men, five percent more"),
    ("im 21. Jahrhundert", "in the twenty-first century"),
    ("das 12. Artillerie-Regiment", "the 12th Artillery Regiment"),
    ("zum ersten „2+2“-Treffen", "for the first 2+2 meeting"),
    ("1,5 Mrd. Dollar", "$1.5 billion"),
    ("ein Drittel der Truppen, ein Dutzend Schiffe", "a third of the troops, a dozen ships"),
    ("siebenundzwanzig Staaten", "27 states"),
    ("900 bis 1.800 Meilen", "900 to 1,800 miles"),
    ("10-prozentige Erhöhung, 3,7 %, 37,5 °C, 20 km/h", "a 10 percent increase, 3.7%, 37.5 °C, 20 km/h"),
    ("Artikel 5", "Article 5"),
    ("2 Prozent in fünf Jahren im November 2022", "2 percent over five years in November 2022"),
    ("eine Billion Dollar", "a trillion dollars"),
    ("300.000 Soldaten", "three hundred thousand soldiers"),
    ("um 18.30 Uhr", "at 6:30 p.m."),
    ("gegen 6 Uhr morgens", "around 6 a.m."),
    ("um 0.15 Uhr", "at 12:15 a.m."),
    ("um 12.15 Uhr", "at 12:15 pm"),
    ("um 20 Uhr", "at 8 o'clock in the evening"),
    ("eine Zwölfjährige", "a twelve-year-old"),
    ("der 12-Jährige", "the 12-year-old boy"),
    ("ein zehntägiger Besuch", "a ten-day visit"),
    ("die 1960er-Jahre", "the ’60s"),
    ("in den 1990ern", "in the 1990s"),
    ("die sechziger Jahre", "the 1960s"),
    ("eine halbe Million Euro", "half a million euros"),
    ("anderthalb Stunden", "one and a half hours"),
    ("zweieinhalb Millionen Menschen", "two and a half million people"),
    ("eine halbe Stunde", "30 minutes"),
    ("anderthalb Jahre", "18 months"),
    ("14 Tage", "two weeks"),
    ("zwei bis drei Milliarden Dollar", "$2-3 billion"),
    ("zwei bis drei Milliarden Dollar", "$2 billion to $3 billion"),
    ("35 Millionen Pfund", "£35m"),
    ("35 Millionen Menschen", "35m people"),
    ("2 Mrd. Euro", "€2bn"),
    ("200.000 Rupien", "2 lakh rupees"),
    ("30 Millionen Rupien", "3 crore rupees"),
    ("1,5 Milliarden", "1,500 million"),
    ("15 000 Mann", "15,000 men"),
    ("7000 Mitglieder", "7 000 members"),
    ("1130 Kilometer", "700 miles"),
    ("rund 100 Kilometer", "about 60 miles"),
    ("38 Grad Celsius", "100 degrees Fahrenheit"),
    ("21 Grad", "70 degrees"),
    ("1,78 Meter groß", "5 feet 10 inches tall"),
    ("1,88 Meter", "6-foot-2"),
    ("90 Kilogramm", "200 pounds"),
    ("30 Zentimeter", "12 inches"),
    ("120 km/h", "75 mph"),
    ("40 Hektar", "100 acres"),
    ("minus 20 Grad", "minus 4 degrees Fahrenheit"),
    ("eine Viertelmillion Dollar", "$250,000"),
    ("an Silvester", "on December 31"),
    ("vier Fünftel", "80 percent"),
    ("das Zweieinhalbfache", "2.5 times"),
    ("50.000 Dollar im Jahr", "$50k a year"),
    ("3,5 Billionen Dollar", "$3.5tn"),
    ("ein 3:1-Sieg", "a 3-1 victory"),
    ("am 11. September", "on 9/11"),
    ("am 11. September 2001", "on Sept. 11, 2001"),
    ("vom 3. bis 5. März", "March 3-5"),
    ("am 3. und 4. Mai", "on May 3 and 4"),
    ("am 7.10.2023", "on October 7, 2023"),
    ("Saison 2019/20", "the 2019-20 season"),
    ("der Jahrgang 1968", "the class of ’68"),
    ("die beiden Männer", "the 2 men"),
    ("verdoppelte sich", "rose by 100 percent"),
    ("die Hälfte der Wähler", "50 percent of voters"),
    ("in neun von zehn Fällen", "90 percent of the time"),
    ("Heinrich VIII.", "Henry the 8th"),
    ("Er wählte den Notruf.", "He called 911."),
    ("in diesem Jahr", "in 2019"),
    ("0,25 Prozentpunkte", "25 basis points"),
    ("Die Zahl verfünffachte sich auf 50.", "The number grew 5-fold to 50."),
    ("Das milliardenschwere Projekt", "the multi-billion dollar project"),
    ("Zehntausende Menschen", "tens of thousands of people"),
    ("die Umsatzmilliarde", "a billion in turnover"),
    ("Achtung, gebt acht", "Be careful"),
    ("Sie sind zu viert.", "There are 4 of them."),
    ("ein Fünfjahresplan", "a 5-year plan"),
    ("2½ Tonnen", "2.5 tonnes"),
    ("5.000 bis 6.000 Euro", "€5,000 to €6,000"),
    ("100 Dollar (rund 90 Euro)", "$100"),
    ("Er kam um Mitternacht.", "He came at 12 a.m."),
    ("im Zweiten Weltkrieg", "in World War II"),
]  # fmt: skip
"""A German and an English way to say the same."""


@pytest.mark.parametrize(("german", "english"), SAME)
def test_same_values_answer_each_other(german: str, english: str) -> None:
    assert compare(english, german) == Comparison()


DIFFERENT = [
    ("1.800 Meilen", "1.8 miles"),
    ("5 Milliarden Euro", "5 million euros"),
    ("die Umsatzmilliarde", "five billion in turnover"),
    ("eine Billion Dollar", "a billion dollars"),
    ("am 13. Januar", "on January 12"),
    ("im 21. Jahrhundert", "in the 20th century"),
    ("zwölf Schiffe", "twenty ships"),
    ("2,5 Prozent", "25 percent"),
    ("im Juni 2022", "in July 2022"),
    ("drei Minister", "four ministers"),
    ("1.800", "1,900"),
    ("63 Menschen in 66 Orten", "63 people in 6 towns"),
    ("300 Kilometer", "100 miles"),
    ("um 18.45 Uhr", "at 6:45 p.m. on May 3"),
    ("eine Vierzehnjährige", "a thirteen-year-old"),
    ("Es gab Verletzte.", "There were 63 injured."),
    ("Es gab 63 Verletzte.", "There were people injured."),
    ("Der Preis stieg um 5 Prozent.", "The price rose by 5 percent to $80."),
    ("Der Umsatz lag 2012 vorn.", "Sales were ahead in 2021."),
    ("die 1970er-Jahre", "the 1960s"),
    ("am 5. Juni", "on May 5"),
    ("am 5. Mai 2020", "on May 5, 2021"),
]


@pytest.mark.parametrize(("german", "english"), DIFFERENT)
def test_different_values_do_not(german: str, english: str) -> None:
    assert compare(english, german) != Comparison()


READ: list[tuple[Tongue, str, list[tuple[Kind, str, str, str | None]]]] = [
    ("de", "Es kostet 5,3 Mio. Euro.", [(Kind.MONEY, "5300000", "5,3 Mio.", "euro")]),
    ("de", "Das 12. Regiment", [(Kind.NUMBER, "12", "12", None)]),
    ("de", "Das 12th Regiment", [(Kind.ORDINAL, "12", "12th", None)]),
    ("de", "am 3. März 2019", [(Kind.DATE, "20190303", "3. März 2019", None)]),
    ("de", "um 18.30 Uhr", [(Kind.CLOCK, "1110", "18.30 Uhr", None)]),
    ("de", "um 2 Prozentpunkte", [(Kind.POINT, "2", "2", "percentage-point")]),
    ("de", "um 2.5 Prozent", [(Kind.PERCENT, "2.5", "2.5", "percent")]),
    ("de", "die F-16", [(Kind.CODE, "16", "16", None)]),
    ("de", "Version 2.1.3", [(Kind.CODE, "2", "2.1.3", None)]),
    ("de", "-5 Grad", [(Kind.MEASURE, "5", "5", "degree")]),
    ("de", "zwei Drittel", [(Kind.FRACTION, "0.6666666666666666666666666667", "zwei Drittel", None)]),
    ("de", "achthundert Meter", [(Kind.MEASURE, "800", "achthundert", "meter")]),
    ("en", "the 12th man", [(Kind.ORDINAL, "12", "12th", None)]),
    ("en", "$5", [(Kind.MONEY, "5", "5", "dollar")]),
    ("en", "A$5 million", [(Kind.MONEY, "5000000", "5 million", "dollar")]),
    ("en", "5,000.50 euros", [(Kind.MONEY, "5000.50", "5,000.50", "euro")]),
    ("en", "Theresa May may go in May", [(Kind.DATE, "500", "May", None)]),
    ("en", "a second one", []),
    ("en", "the '60s", [(Kind.DECADE, "60", "'60s", None)]),
    ("en", "Friday, May 3, 2019", [(Kind.DATE, "20190503", "Friday, May 3, 2019", None)]),
    ("en", "3 May 2019", [(Kind.DATE, "20190503", "3 May 2019", None)]),
    ("en", "on the 3rd of May", [(Kind.DATE, "503", "3rd of May", None)]),
    ("en", "2019-05-03", [(Kind.DATE, "20190503", "2019-05-03", None)]),
    ("en", "Boeing 737-800", [(Kind.NUMBER, "737", "737", None), (Kind.NUMBER, "800", "800", None)]),
    ("en", "", []),
]


@pytest.mark.parametrize(("language", "text", "expected"), READ)
def test_values_of_a_text(
    language: Tongue, text: str, expected: list[tuple[Kind, str, str, str | None]]
) -> None:
    found = values(text, language)
    assert [(v.kind, v.text, v.unit) for v in found] == [
        (kind, part, unit) for kind, _, part, unit in expected
    ]
    assert [float(v.amount) for v in found] == [float(amount) for _, amount, _, _ in expected]


def test_spans_hold_the_text() -> None:
    text = (
        "😀 Am 3. Mai 2019 um 18.30 Uhr kamen 15 000 Menschen und zwei Millionen Euro aus den 1960er-Jahren."
    )
    for value in values(text, "de"):
        assert value.span.of(text) == value.text


def test_the_place_of_the_unit_is_known() -> None:
    text = "rund $5 oder 7 Meilen"
    dollars, miles = values(text, "de")
    assert (dollars.unit_span, miles.unit_span) == (Span(5, 6), Span(15, 21))


def test_a_change_is_one_change() -> None:
    result = compare("63 people in 6 towns", "63 Menschen in 66 Orten")
    assert [(change.source.text, change.target.text) for change in result.changed] == [("6", "66")]
    assert result.missing == result.added == ()


def test_a_scale_word_off_by_a_thousand_is_a_shift() -> None:
    result = compare("$3 billion for 4 ships", "drei Billionen Dollar für 4 Schiffe")
    assert [(change.source.text, change.target.text) for change in result.shifted] == [
        ("3 billion", "drei Billionen")
    ]


def test_no_number_at_all() -> None:
    assert values("Nichts zu zählen.", "de") == ()
    assert isinstance(values("5", "en")[0], Value)


def test_roman_numerals_and_words_that_begin_like_one() -> None:
    assert readings("Kapitel XIV", "de") >= {14}
    assert readings("Ein VIP im VIDEO von VXI", "de") == readings("Ein Gast im Film von uns", "de")
