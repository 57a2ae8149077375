"""What an article must keep to pass."""

from dataclasses import dataclass

from tqe.core.grade import Grade
from tqe.core.mqm import Severity


@dataclass(frozen=True, slots=True)
class Thresholds:
    """The limits of the gate; None is no limit.

    `fail_on` and `fail_on_new` are the severities from which a finding, or one that is not known, fails;
    `fail_on_grade` is the grade from which an estimate does; `max_findings` is for one article; `require` are
    checks that must have run.
    """

    fail_on: Severity | None = Severity.MAJOR
    fail_on_new: Severity | None = None
    fail_under: float | None = None
    fail_on_grade: Grade | None = None
    max_findings: int | None = None
    require: tuple[str, ...] = ()

    @property
    def gravest_allowed(self) -> Severity | None:
        """The severity from which a finding fails the article, whether by `fail_on` or `fail_on_new`."""
        given = [severity for severity in (self.fail_on, self.fail_on_new) if severity is not None]
        return min(given, key=lambda severity: severity.rank, default=None)
