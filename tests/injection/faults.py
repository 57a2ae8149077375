"""The kinds of fault that are put into good sentences, by name.

Each is a function of a random generator and a sentence; it returns the sentence with the fault and the fault's
place, or None where the sentence has no place for it.
"""

from collections.abc import Callable
from random import Random
from typing import NamedTuple

from tests.injection import english, formats, grammar, leftovers, typography
from tests.injection.places import Injected


class Kind(NamedTuple):
    """A kind of fault; with `ends_text` nothing may follow the sentence."""

    inject: Callable[[Random, str], Injected | None]
    ends_text: bool = False

    @property
    def name(self) -> str:
        """The name of its function."""
        return self.inject.__name__.replace("_", " ")


KINDS = (
    Kind(english.ampersand),
    Kind(english.bracketed_english),
    Kind(english.courtesy_title),
    Kind(english.english_clause),
    Kind(english.english_genitive),
    Kind(english.english_place_name),
    Kind(english.english_title),
    Kind(english.english_word),
    Kind(english.leader_as_fuehrer),
    Kind(formats.american_clock),
    Kind(formats.currency_before_amount),
    Kind(formats.decimal_point),
    Kind(formats.english_day_or_month),
    Kind(formats.english_ordinal),
    Kind(formats.imperial_unit),
    Kind(formats.percent_without_space),
    Kind(formats.year_with_in),
    Kind(grammar.capital_after_comma),
    Kind(grammar.comma_after_opening),
    Kind(grammar.dropped_verb),
    Kind(grammar.lost_comma_before_clause),
    Kind(grammar.old_spelling),
    Kind(grammar.repeated_word),
    Kind(grammar.unjoined_acronym),
    Kind(grammar.verb_third),
    Kind(grammar.wrong_gender),
    Kind(leftovers.cut_off, ends_text=True),
    Kind(leftovers.note),
    Kind(leftovers.open_credit, ends_text=True),
    Kind(typography.broken_encoding),
    Kind(typography.comma_before_closing_quote),
    Kind(typography.doubled_space),
    Kind(typography.english_quotes),
    Kind(typography.foreign_dash),
    Kind(typography.html_entity),
    Kind(typography.missing_closing_bracket),
    Kind(typography.missing_closing_quote),
    Kind(typography.missing_space),
    Kind(typography.mixed_quotes),
    Kind(typography.space_before_mark),
    Kind(typography.straight_quotes),
    Kind(typography.zero_width_character),
)
