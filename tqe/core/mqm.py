"""The vocabulary of MQM 2.0: dimensions, error types, severities (themqm.org/error-types-2/typology)."""

from enum import StrEnum


class Dimension(StrEnum):
    """The seven dimensions of the MQM typology."""

    ACCURACY = "accuracy"
    TERMINOLOGY = "terminology"
    LINGUISTIC_CONVENTIONS = "linguistic-conventions"
    STYLE = "style"
    LOCALE_CONVENTIONS = "locale-conventions"
    AUDIENCE_APPROPRIATENESS = "audience-appropriateness"
    DESIGN_AND_MARKUP = "design-and-markup"


class Category(StrEnum):
    """An error type as `dimension/type`."""

    MISTRANSLATION = "accuracy/mistranslation"
    OVER_TRANSLATION = "accuracy/over-translation"
    UNDER_TRANSLATION = "accuracy/under-translation"
    ADDITION = "accuracy/addition"
    OMISSION = "accuracy/omission"
    DO_NOT_TRANSLATE = "accuracy/do-not-translate"
    UNTRANSLATED = "accuracy/untranslated"

    TERMINOLOGY_RESOURCE = "terminology/inconsistent-with-terminology-resource"
    INCONSISTENT_TERM = "terminology/inconsistent-use-of-terminology"
    WRONG_TERM = "terminology/wrong-term"

    GRAMMAR = "linguistic-conventions/grammar"
    PUNCTUATION = "linguistic-conventions/punctuation"
    SPELLING = "linguistic-conventions/spelling"
    UNINTELLIGIBLE = "linguistic-conventions/unintelligible"
    CHARACTER_ENCODING = "linguistic-conventions/character-encoding"
    TEXTUAL_CONVENTIONS = "linguistic-conventions/textual-conventions"

    ORGANIZATIONAL_STYLE = "style/organizational-style"
    REGISTER = "style/language-register"
    AWKWARD = "style/awkward-style"
    UNIDIOMATIC = "style/unidiomatic-style"
    INCONSISTENT_STYLE = "style/inconsistent-style"

    NUMBER_FORMAT = "locale-conventions/number-format"
    CURRENCY_FORMAT = "locale-conventions/currency-format"
    MEASUREMENT_FORMAT = "locale-conventions/measurement-format"
    TIME_FORMAT = "locale-conventions/time-format"
    DATE_FORMAT = "locale-conventions/date-format"
    ADDRESS_FORMAT = "locale-conventions/address-format"
    LOCALE_PUNCTUATION = "locale-conventions/locale-specific-punctuation"

    CULTURE_SPECIFIC = "audience-appropriateness/culture-specific-reference"
    OFFENSIVE = "audience-appropriateness/offensive"
    ADDRESS_FORM = "audience-appropriateness/form-of-address"

    LAYOUT = "design-and-markup/layout"
    MARKUP_TAG = "design-and-markup/markup-tag"
    TRUNCATION = "design-and-markup/truncation"
    LINK = "design-and-markup/link"

    @property
    def dimension(self) -> Dimension:
        """The dimension that this error type belongs to."""
        return Dimension(self.value.partition("/")[0])


class Severity(StrEnum):
    """How much harm a fault does, from `neutral` (a remark) to `critical`."""

    NEUTRAL = "neutral"
    MINOR = "minor"
    MAJOR = "major"
    CRITICAL = "critical"

    @property
    def rank(self) -> int:
        """0 for neutral up to 3 for critical."""
        return tuple(Severity).index(self)

    @property
    def points(self) -> int:
        """MQM penalty points."""
        return {"neutral": 0, "minor": 1, "major": 5, "critical": 25}[self.value]

    @property
    def one_lower(self) -> "Severity":
        """The next lower severity; neutral stays neutral."""
        return tuple(Severity)[max(0, self.rank - 1)]


class Confidence(StrEnum):
    """How sure a check is of its finding."""

    LOW = "low"
    MEDIUM = "medium"
    HIGH = "high"

    @property
    def rank(self) -> int:
        """0 for low up to 2 for high."""
        return tuple(Confidence).index(self)
