"""The order in which a person reads findings, and those that can be read at one go."""

from collections.abc import Iterable
from typing import NamedTuple

from tqe.core.finding import Finding
from tqe.core.mqm import Severity
from tqe.core.overlap import attachments


class Group(NamedTuple):
    """Findings of one check that say the same, in order; the first stands for them.

    `attached` are lesser findings of other checks at the place of the first.
    """

    findings: tuple[Finding, ...]
    attached: tuple[Finding, ...] = ()

    @property
    def first(self) -> Finding:
        """The finding to show in full."""
        return self.findings[0]

    @property
    def others(self) -> tuple[Finding, ...]:
        """The findings that need no more than their place."""
        return self.findings[1:]


def grouped(findings: Iterable[Finding]) -> tuple[Group, ...]:
    """Return the findings grouped: the gravest first, then the surest, then the first in the text.

    A finding with others attached to it stands alone.
    """
    every = tuple(findings)
    hosts: dict[Finding, list[Finding]] = {}
    lesser = attachments(every)
    for index, host in lesser.items():
        hosts.setdefault(every[host], []).append(every[index])
    groups: dict[tuple[str, ...], list[Finding]] = {}
    for finding in sorted((f for i, f in enumerate(every) if i not in lesser), key=_order):
        groups.setdefault((*_key(finding), str(finding.span) if finding in hosts else ""), []).append(finding)
    return tuple(Group(tuple(members), tuple(hosts.get(members[0], ()))) for members in groups.values())


def _order(finding: Finding) -> tuple[int, int, int, int, str]:
    return (
        -finding.severity.rank,
        -finding.confidence.rank,
        finding.span.start,
        finding.span.end,
        finding.check,
    )


def _key(finding: Finding) -> tuple[str, ...]:
    """Return what the findings of a group share: grave ones also the excerpt, so each is seen in context."""
    key = (finding.check, finding.severity, finding.confidence, finding.message.en)
    return (*key, finding.excerpt) if finding.severity.rank >= Severity.MAJOR.rank else key
