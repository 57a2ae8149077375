"""Shows benchmarks: as tables for people, as JSON for programs."""

import json
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from tqe.agreement.benchmark import Benchmark, Group
from tqe.agreement.marking import Marking
from tqe.agreement.measure import STATISTICS, Column, Value
from tqe.core.message import Language, Message

_HUMAN = "human<"
_SPAN_VALUES = ("precision", "recall", "F1")
_MARKS = Message(
    "characters of the findings, against what any rater marked minor or graver",
    "Zeichen der Befunde gegen das, was irgendwer als minor oder schwerer markierte",
)
_FINDINGS = Message("findings", "Befunde")
_SUSPICIOUS = Message("suspicious words", "verdächtige Wörter")
_RATERS = Message("one rater against the others", "eine Person gegen die anderen")
_CATEGORIES = Message("marks that a finding touches", "Markierungen, die ein Befund berührt")


def table(benchmark: Benchmark, language: Language) -> str:
    """Return the benchmark as text, with a line end."""
    is_wide = benchmark.sampling.number > 0
    groups = [group for group in benchmark.groups if group.columns]
    width = max(len(_label(column, benchmark)) for group in groups for column in group.columns) + 4
    lines = [_title(benchmark).to(language), "", _cells("", (*STATISTICS, _HUMAN), width, wide=is_wide)]
    for group in groups:
        lines += [group.title.to(language), *_group(group, benchmark, width)]
    if benchmark.marking:
        lines += ["", *_marking(benchmark, language, wide=is_wide)]
    return "\n".join(line.rstrip() for line in lines) + "\n"


def as_json(benchmarks: Sequence[Benchmark]) -> str:
    """Return the benchmarks as JSON, schema 1, with a line end."""
    content = {"schema": 1, "files": [_file(each) for each in benchmarks]}
    return json.dumps(content, ensure_ascii=False, indent=2) + "\n"


def _title(benchmark: Benchmark) -> Message:
    size, sampling = benchmark.size, benchmark.sampling
    en = f"{size.rows} machine translations of {size.segments} segments by {size.systems} systems"
    de = f"{size.rows} Maschinenübersetzungen von {size.segments} Segmenten, {size.systems} Systeme"
    if size.humans:
        en += f", {size.humans} human ones left out"
        de += f", {size.humans} menschliche nicht dabei"
    if sampling.number:
        drawn = size.documents or size.segments
        kind = Message("documents", "Dokumenten") if size.documents else Message("segments", "Segmenten")
        en += f"\n[95 % interval: {sampling.number} samples of {drawn} {kind.en}, seed {sampling.seed}]"
        de += f"\n[95-%-Intervall: {sampling.number} Stichproben von {drawn} {kind.de}, Seed {sampling.seed}]"
    return Message(f"{benchmark.path}: {en}", f"{benchmark.path}: {de}")


def _group(group: Group, benchmark: Benchmark, width: int) -> Iterator[str]:
    for column in group.columns:
        cells = [_cell(column.values.get(name)) for name in STATISTICS]
        share = "-" if column.human_below is None else f"{100 * column.human_below:.1f} %"
        yield _cells(
            f"  {_label(column, benchmark)}", (*cells, share), width, wide=benchmark.sampling.number > 0
        )


def _label(column: Column, benchmark: Benchmark) -> str:
    return column.name if column.rows == benchmark.size.rows else f"{column.name} ({column.rows})"


def _cells(label: str, cells: Sequence[str], width: int, *, wide: bool) -> str:
    return f"{label:{width}}" + "".join(f"{cell:{21 if wide else 9}}" for cell in cells)


def _cell(value: Value | None) -> str:
    if value is None or value.value is None:
        return "-"
    if value.interval is None:
        return _short(value.value)
    low, high = map(_short, value.interval)
    return f"{_short(value.value)} [{low} {high}]"


def _short(value: float) -> str:
    return f"{value:.3f}".replace("0.", ".", 1)


def _marking(benchmark: Benchmark, language: Language, *, wide: bool) -> Iterator[str]:
    marking, words = benchmark.marking, benchmark.words
    if marking is None:
        return
    width = max(len(name) for name in (*marking.categories, _RATERS.to(language))) + 4
    yield _MARKS.to(language)
    yield _cells("", _SPAN_VALUES, width, wide=wide)
    cells = [_cell(marking.values[name]) for name in _SPAN_VALUES]
    yield _cells(f"  {_FINDINGS.to(language)}", cells, width, wide=wide)
    if words:
        cells = [_cell(words[name]) for name in _SPAN_VALUES]
        mcc = f"MCC {_cell(words['MCC'])}"
        yield _cells(f"  {_SUSPICIOUS.to(language)}", (*cells, mcc), width, wide=wide)
    if marking.raters:
        values = (marking.raters.precision, marking.raters.recall, marking.raters.f1)
        yield _cells(f"  {_RATERS.to(language)}", [_short(value) for value in values], width, wide=wide)
    yield ""
    yield _CATEGORIES.to(language)
    for name, (hits, number) in marking.categories.items():
        yield f"  {name:{width - 2}}{hits:>6} / {number:<6} {100 * hits / number:5.1f} %"


def _file(benchmark: Benchmark) -> Mapping[str, Any]:
    size, sampling = benchmark.size, benchmark.sampling
    return {
        "path": benchmark.path,
        "machine_translations": size.rows,
        "human_translations": size.humans,
        "segments": size.segments,
        "systems": size.systems,
        "documents": size.documents,
        "samples": sampling.number,
        "seed": sampling.seed,
        "scores": [
            {
                "name": column.name,
                "origin": group.title.en,
                "rows": column.rows,
                **{name: _value(value) for name, value in column.values.items()},
                "human_below_worst": column.human_below,
            }
            for group in benchmark.groups
            for column in group.columns
        ],
        "spans": _spans(benchmark.marking) if benchmark.marking else None,
        "words": {name: _value(value) for name, value in benchmark.words.items()}
        if benchmark.words
        else None,
    }


def _value(value: Value) -> Mapping[str, Any]:
    return {"value": value.value, "interval": list(value.interval) if value.interval else None}


def _spans(marking: Marking) -> Mapping[str, Any]:
    raters = marking.raters
    return {
        **{name: _value(value) for name, value in marking.values.items()},
        "raters": {"precision": raters.precision, "recall": raters.recall, "F1": raters.f1}
        if raters
        else None,
        "categories": {
            name: {"marks": number, "found": hits} for name, (hits, number) in marking.categories.items()
        },
    }
