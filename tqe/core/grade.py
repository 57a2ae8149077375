"""What an estimate means to somebody who has to decide."""

from enum import StrEnum

from tqe.core.message import Message


class Grade(StrEnum):
    """How good a translation seems, best first: as if a person had made it, to be edited, unfit to be published."""

    HUMAN = "human"
    POST_EDIT = "post-edit"
    UNFIT = "unfit"

    @property
    def rank(self) -> int:
        """The place among the grades; the best has 0."""
        return list(Grade).index(self)

    @property
    def meaning(self) -> Message:
        """The grade in words."""
        return _MEANINGS[self]


_MEANINGS = {
    Grade.HUMAN: Message(
        "about as good as a careful human translation",
        "etwa so gut wie eine sorgfältige menschliche Übersetzung",
    ),
    Grade.POST_EDIT: Message("needs a post-edit", "muss nachbearbeitet werden"),
    Grade.UNFIT: Message("do not publish", "nicht veröffentlichen"),
}
