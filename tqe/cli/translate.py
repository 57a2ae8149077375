"""`tqe translate`: prints what the model makes of an article in English."""

from typing import Annotated

import typer

from tqe import pipeline
from tqe.cli.language import use
from tqe.cli.options import Engine, Lang, ModelName, NoCache
from tqe.cli.output import show
from tqe.cli.progress import progress
from tqe.core.document import House
from tqe.readers.articles import read_target

EPILOG = "Example: tqe translate article.de.txt"


def translate(
    target: Annotated[str, typer.Argument(metavar="FILE", help="A German file; - is standard input.")],
    *,
    model: ModelName = None,
    engine: Engine = None,
    no_cache: NoCache = False,
    lang: Lang = None,
) -> None:
    """Print the back-translation of a German file, a sentence a line, an empty line between blocks."""
    from tqe.mt.models import open_translator

    use(lang)
    document = read_target(target, House())
    translator = open_translator(model or "bundled", engine=engine or "auto", cache=not no_cache)
    with progress() as watch:
        lines = pipeline.translate(document, translator, watch)
    for index, (segment, line) in enumerate(zip(document.segments, lines, strict=True)):
        show(f"\n{line}\n" if segment.opens and index else f"{line}\n")
