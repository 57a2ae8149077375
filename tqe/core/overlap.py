"""Findings at the same place: the graver and surer one is shown, the lesser are attached to it."""

from collections.abc import Iterator, Mapping, Sequence

from tqe.core.finding import Finding
from tqe.core.mqm import Severity


def attachments(findings: Sequence[Finding]) -> Mapping[int, int]:
    """Return, for the index of every lesser finding, that of the graver or surer one it overlaps.

    Equally grave and sure findings both stand, and so do remarks: they say something else. A finding that others
    are attached to is attached to none itself.
    """
    attached: dict[int, int] = {}
    for cluster in _clusters(findings):
        standing: list[int] = []
        for index in sorted(cluster, key=lambda index: _gravest_first(findings[index])):
            hosts = (host for host in standing if _is_lesser(findings[index], findings[host]))
            host = next(hosts, None)
            if host is None:
                standing.append(index)
            else:
                attached[index] = host
    return attached


def _clusters(findings: Sequence[Finding]) -> Iterator[list[int]]:
    """Yield the indices of findings that overlap one another, directly or through a third."""
    cluster: list[int] = []
    end = -1
    for index in sorted(range(len(findings)), key=lambda index: findings[index].span):
        if cluster and findings[index].span.start > end:
            yield cluster
            cluster = []
        cluster.append(index)
        end = max(end, findings[index].span.end)
    if cluster:
        yield cluster


def _gravest_first(finding: Finding) -> tuple[int, int, int, int]:
    severity, confidence = _rank(finding)
    return (-severity, -confidence, len(finding.span), finding.span.start)


def _rank(finding: Finding) -> tuple[int, int]:
    return (finding.severity.rank, finding.confidence.rank)


def _is_lesser(finding: Finding, host: Finding) -> bool:
    if finding.severity is Severity.NEUTRAL or finding.suppressed or host.suppressed:
        return False
    return _rank(finding) < _rank(host) and finding.span.overlaps(host.span)
