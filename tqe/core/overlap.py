"""Findings at the same place: the graver and surer one is shown, the lesser are attached to it."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from tqe.core.finding import Finding
from tqe.core.mqm import Severity


def attachments(findings: Sequence[Finding]) -> Mapping[int, int]:
    """Return, for the index of every lesser finding, that of the graver or surer one it overlaps.

    Equally grave and sure findings both stand, and so do remarks: they say something else. A finding that others
    are attached to is attached to none itself.
    """
    order = sorted(range(len(findings)), key=lambda index: _gravest_first(findings[index]))
    hosts: defaultdict[int, set[int]] = defaultdict(set)
    for pair in _near(findings):
        for lesser, host in (pair, pair[::-1]):
            if _is_lesser(findings[lesser], findings[host]):
                hosts[lesser].add(host)
    place = {index: number for number, index in enumerate(order)}
    attached: dict[int, int] = {}
    for index in order:
        standing = [host for host in hosts.get(index, ()) if host not in attached]
        if standing:
            attached[index] = min(standing, key=place.__getitem__)
    return attached


def _near(findings: Sequence[Finding]) -> Iterator[tuple[int, int]]:
    """Yield the indices of findings that overlap or touch each other; few reach over many others."""
    open_ones: list[int] = []
    for index in sorted(range(len(findings)), key=lambda index: findings[index].span):
        start = findings[index].span.start
        open_ones = [other for other in open_ones if findings[other].span.end >= start]
        yield from ((other, index) for other in open_ones)
        open_ones.append(index)


def _gravest_first(finding: Finding) -> tuple[int, int, int, int]:
    severity, confidence = _rank(finding)
    return (-severity, -confidence, len(finding.span), finding.span.start)


def _rank(finding: Finding) -> tuple[int, int]:
    return (finding.severity.rank, finding.confidence.rank)


def _is_lesser(finding: Finding, host: Finding) -> bool:
    if finding.severity is Severity.NEUTRAL or finding.suppressed or host.suppressed:
        return False
    return _rank(finding) < _rank(host) and finding.span.overlaps(host.span)
