"""English dates, numbers, times, currencies and units left in a German sentence."""

import random
import re

from tests.injection.places import DEFINITE, Injected, append, match, put, swap

_ENDINGS = {1: "st", 2: "nd", 3: "rd"}
_MONTHS = {
    "Januar": "January",
    "Februar": "February",
    "März": "March",
    "Mai": "May",
    "Juni": "June",
    "Juli": "July",
}
_MONTHS |= {"Oktober": "October", "Dezember": "December"}
_DAYS = {"Montag": "Monday", "Dienstag": "Tuesday", "Mittwoch": "Wednesday", "Donnerstag": "Thursday"}
_DAYS |= {"Freitag": "Friday", "Samstag": "Saturday", "Sonntag": "Sunday"}
_AMOUNT = re.compile(r"(\d[\d.,]*\d?(?: (?:Millionen|Milliarden|Mio\.|Mrd\.))?) (Euro|Dollar|Pfund)(?![\w-])")
_DECIMAL = re.compile(
    r"(?<![\d.,])\d{1,3},\d{1,2}(?= (?:Prozent|Millionen|Milliarden|Meter|Kilometer|Euro|Dollar|Liter|Grad))"
)


def _ordinal(number: int) -> str:
    return f"{number}{'th' if number % 100 in (11, 12, 13) else _ENDINGS.get(number % 10, 'th')}"


def english_ordinal(rng: random.Random, text: str) -> Injected | None:
    if place := match(rng, re.compile(r"(?<![\w.,])(\d{1,2})\.(?= [A-ZÄÖÜ])"), text):
        return put(text, *place.span(), _ordinal(int(place[1])))
    place = match(rng, DEFINITE, text)
    return (
        put(text, place.start("noun"), place.start("noun"), f"{_ordinal(rng.randint(2, 40))} ")
        if place
        else None
    )


def percent_without_space(rng: random.Random, text: str) -> Injected | None:
    if place := match(rng, re.compile(r"(?<=\d) Prozent(?!\w)"), text):
        return put(text, place.start() - 1, place.end(), f"{text[place.start() - 1]}%")
    return append(text, ", ein Anteil von ", f"{rng.randint(2, 90)}%")


def currency_before_amount(rng: random.Random, text: str) -> Injected | None:
    signs = {"Euro": "€", "Dollar": "$", "Pfund": "£"}
    if place := match(rng, _AMOUNT, text):
        return put(text, *place.span(), f"{signs[place[2]]}{place[1]}")
    return append(
        text, ", alles in allem für ", f"{rng.choice('$€£')}{rng.randint(3, 900)}{rng.choice(['', '.000'])}"
    )


def decimal_point(rng: random.Random, text: str) -> Injected | None:
    if place := match(rng, _DECIMAL, text):
        return put(text, *place.span(), place.group().replace(",", "."))
    unit = rng.choice(["Prozent", "Millionen Euro", "Kilometer", "Milliarden Dollar"])
    return append(text, ", im Schnitt ", f"{rng.randint(1, 40)}.{rng.randint(1, 9)} {unit}")


def english_day_or_month(rng: random.Random, text: str) -> Injected | None:
    found = swap(rng, text, {german: (english,) for german, english in (_MONTHS | _DAYS).items()})
    day, month = rng.choice(list(_DAYS.values())), rng.choice([m for m in _MONTHS.values() if m != "May"])
    late = (
        f"am {day}",
        f"am {rng.randint(1, 28)}. {month}",
        f"im {month} 2023",
        f"am {month} {rng.randint(1, 28)}, 2023",
    )
    return found or append(text, ", zuletzt ", rng.choice(late))


def american_clock(rng: random.Random, text: str) -> Injected | None:
    half = rng.choice(["a.m.", "p.m.", "pm", "PM", "p.m. EST"])
    if place := match(rng, re.compile(r"(?<![\w.,])\d{1,2}(?:[.:]\d\d)? Uhr(?!\w)"), text):
        return put(
            text,
            *place.span(),
            place.group().replace("Uhr", half).replace(".", ":", 1 if "." in place.group() else 0),
        )
    return append(
        text, ", zuletzt gegen ", f"{rng.randint(1, 12)}{rng.choice(['', ':30'])} {half.rstrip('.')}"
    )


def imperial_unit(rng: random.Random, text: str) -> Injected | None:
    units = {
        "Meter": "Fuß",
        "Metern": "Fuß",
        "Kilometer": "Meilen",
        "Zentimeter": "Zoll",
        "Grad": "Grad Fahrenheit",
        "Tonnen": "Pfund",
    }
    units |= {"Kilogramm": "Unzen", "Liter": "Gallonen", "Hektar": "Acres"}
    if place := match(rng, re.compile(rf"(?<=\d )(?:{'|'.join(units)})(?![\w-])"), text):
        return put(text, *place.span(), units[place.group()])
    return append(
        text,
        ", etwa ",
        f"{rng.randint(5, 900)} {rng.choice(['Meilen', 'Fuß', 'Gallonen', 'Yards'])} weiter".removesuffix(
            " weiter"
        ),
    )


def year_with_in(rng: random.Random, text: str) -> Injected | None:
    if place := match(
        rng, re.compile(r"(?<!\w)(?:[Ii]m Jahr |[Ss]eit |[Bb]is )(?=(?:19|20)\d\d(?![\d.]))"), text
    ):
        return put(text, place.start(), place.end() + 4, f"in {text[place.end() : place.end() + 4]}")
    return append(text, ", zuerst ", f"in {rng.randint(1950, 2024)}")
