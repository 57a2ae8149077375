"""A link, an e-mail address, a @handle or a #tag that differs from the source.

Why: A changed address leads nowhere, or to somebody else.
Not flagged: tracking parameters, http for https, another language's version of a page, a stop behind the address;
    addresses that only one of the two texts has; a tag
    that is a word of the sentence (#Cambodia, #Kambodscha).
Source: Okapi CheckMate "URLs"; own rule.
Measured: development data: no hit in 323,000 words of machine output, nor in human translations.
"""

from collections.abc import Iterator

from tqe.core.check import Bad, Good, check
from tqe.core.document import Pair
from tqe.core.finding import Hit
from tqe.core.message import Message
from tqe.core.mqm import Category, Confidence, Severity
from tqe.text.addresses import Address, Kind, addresses, unmatched
from tqe.text.lexicon import translates

_NAMES = {
    Kind.MAIL: "E-Mail-Adresse",
    Kind.LINK: "Link",
    Kind.HANDLE: "Nutzername",
    Kind.TAG: "Schlagwort",
}


@check(
    category=Category.DO_NOT_TRANSLATE,
    severity=Severity.MINOR,
    confidence=Confidence.HIGH,
    examples=(
        Bad(
            "Schreiben Sie an [[presse@hafen.example|press@harbour.example]].",
            en="Write to [[press@harbour.example]].",
        ),
        Bad(
            "Das Konto [[@HafenWache|@HarbourWatch]] schwieg.", en="The account [[@HarbourWatch]] was silent."
        ),
        Bad(
            "Der Aufruf [[#RettetDenHafen|#SaveTheHarbour]] zog um die Welt.",
            en="The call [[#SaveTheHarbour]] went round the world.",
        ),
        Bad(
            "Mehr auf [[www.hafen.example/plan|www.harbour.example/plan]].",
            en="More at [[www.harbour.example/plan]].",
        ),
        Good(
            "Mehr auf https://www.harbour.example/de/plan.",
            en="More at http://harbour.example/en/plan?utm_source=x",
        ),
        Good(
            "Der Aufruf #SaveTheHarbour zog um die Welt.", en="The call #savetheharbour went round the world."
        ),
        Good("Die Häfen von #Kambodscha sind offen.", en="The ports of #Cambodia are open."),
        Good("Das Konto schwieg.", en="The account @HarbourWatch was silent."),
        Good("Er kam auf Platz 1 und schrieb an den Verein.", en="He was #1 and wrote to the club."),
    ),
)
def handle_changed(pair: Pair) -> Iterator[Hit]:
    """Yield every address that stands for another one of the source."""
    source, target = addresses(pair.source.raw), addresses(pair.target.raw)
    lost, new = unmatched(source, target), unmatched(target, source)
    for kind in Kind:
        before = [address for address in lost if address.kind is kind]
        after = [address for address in new if address.kind is kind]
        if len(before) == len(after):
            pairs = zip(before, after, strict=True)
            yield from (_hit(*both) for both in pairs if not _is_german_word(*both))


def _is_german_word(original: Address, changed: Address) -> bool:
    """Say whether a tag that is part of the sentence was translated as the word it is ("#Cambodia")."""
    return original.kind is Kind.TAG and translates(changed.text[1:], original.text[1:]) > 0


def _hit(original: Address, changed: Address) -> Hit:
    message = Message(
        f'{changed.kind.capitalize()} changed: the source has "{original.text}"',
        f"{_NAMES[changed.kind]} verändert: In der Vorlage steht „{original.text}“",
    )
    safe = original.kind is not Kind.TAG
    return Hit.replace(changed.span, message, original.text, safe=safe, source=original.span)
