"""Made-up annotation, small enough to compute on paper, in every format that there is."""

import gzip
import json
from pathlib import Path
from typing import Any

SOURCES = ("The council met on 12 May.", "Prices rose by 2.5 percent.")
TARGETS = {
    ("1", "A"): "Der Rat tagte am 12. Mai.",
    ("1", "B"): "Der Rat tagte am 12th Mai.",
    ("1", "refA"): "Am 12. Mai trat der Rat zusammen.",
    ("2", "A"): "Die Preise stiegen um 2.5 Prozent.",
    ("2", "B"): "Die Preise stiegen um 2,5 Prozent .",
    ("2", "refA"): "Um 2,5 Prozent stiegen die Preise.",
}
PENALTIES = {("1", "A"): 0, ("1", "B"): 5, ("1", "refA"): 0, ("2", "A"): 1, ("2", "B"): 0.1, ("2", "refA"): 0}
MARKED = {("1", "B"): "12th", ("2", "A"): "2.5", ("2", "B"): " ."}
"""What the first of two raters marked; the second marked nothing in A, and the same in B."""
CATEGORIES = {
    ("1", "B"): ("Accuracy/Untranslated text", "major"),
    ("2", "A"): ("Locale convention/Number format", "minor"),
    ("2", "B"): ("Fluency/Punctuation", "minor"),
}
METRIC = {("1", "A"): 0.9, ("1", "B"): 0.2, ("2", "A"): 0.4, ("2", "B"): 0.5}
"""A metric that orders everything as the penalties do."""

WMT_COLUMNS = ("system", "doc", "doc_id", "seg_id", "rater", "source", "target", "category", "severity")


def json_row(key: tuple[str, str]) -> dict[str, Any]:
    segment, system = key
    return {
        "document": f"doc{segment}",
        "segment": int(segment),
        "system": system,
        "source": SOURCES[int(segment) - 1],
        "target": TARGETS[key],
        "mqm_penalty": PENALTIES[key],
    }


def ratings(key: tuple[str, str]) -> list[dict[str, Any]]:
    errors = []
    if key in MARKED:
        start = TARGETS[key].index(MARKED[key])
        category, severity = CATEGORIES[key]
        end = start + len(MARKED[key])
        errors = [{"start": start, "end": end, "category": category, "severity": severity}]
    return [{"rater": "r1", "errors": errors}, {"rater": "r2", "errors": errors if key[1] == "B" else []}]


def with_ratings(path: Path) -> Path:
    rows = [{**json_row(key), "ratings": ratings(key)} for key in TARGETS]
    return written(path, "".join(json.dumps(row) + "\n" for row in rows))


def with_metrics(path: Path) -> Path:
    rows = [
        {**json_row(key), "metrics": {"Perfect": METRIC.get(key)}, "extra": len(key[1])} for key in TARGETS
    ]
    return written(path, "".join(json.dumps(row) + "\n" for row in rows))


def with_points(path: Path) -> Path:
    lines = ["segment\tsystem\tmqm_penalty\tsource\ttarget\tPerfect\tcomment"]
    for key in TARGETS:
        row = json_row(key)
        score = METRIC.get(key, "")
        cells = (row["segment"], row["system"], row["mqm_penalty"], row["source"], row["target"], score, "ok")
        lines.append("\t".join(map(str, cells)))
    return written(path, "\n".join(lines) + "\n")


def as_wmt(path: Path) -> Path:
    lines = ["\t".join(WMT_COLUMNS)]
    for key in TARGETS:
        row = json_row(key)
        for rating in ratings(key):
            for error in rating["errors"] or [{"category": "No-error", "severity": "no-error"}]:
                marked = tagged(row["target"], error)
                cells = (row["system"], row["document"], 1, row["segment"], rating["rater"], row["source"])
                lines.append("\t".join(map(str, (*cells, marked, error["category"], error["severity"]))))
    return written(path, "\n".join(lines) + "\n")


def tagged(target: str, error: dict[str, Any]) -> str:
    if "start" not in error:
        return target
    start, end = error["start"], error["end"]
    return f"{target[:start]}<v>{target[start:end]}</v>{target[end:]}"


def written(path: Path, text: str) -> Path:
    raw = text.encode("utf-8")
    path.write_bytes(gzip.compress(raw) if path.suffix == ".gz" else raw)
    return path


FORMATS = {
    "ratings.jsonl": with_ratings,
    "ratings.jsonl.gz": with_ratings,
    "metrics.jsonl": with_metrics,
    "points.tsv": with_points,
    "points.tsv.gz": with_points,
    "wmt.tsv": as_wmt,
}
