"""What an estimate means to somebody who has to decide."""

from enum import StrEnum


class Grade(StrEnum):
    """How good a translation seems: as if a person had made it, to be edited, or unfit to be published."""

    HUMAN = "human"
    POST_EDIT = "post-edit"
    UNFIT = "unfit"
