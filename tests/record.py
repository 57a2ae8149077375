"""Record what the bundled model makes of the example articles: `python -m tests.record`.

The golden reports replay these translations, so that they change only when someone records anew.
"""

import json
from pathlib import Path

from tqe.core.document import House
from tqe.mt.models import open_translator
from tqe.pipeline import translate
from tqe.readers.articles import read_target

ARTICLES = Path(__file__).parents[1] / "fixtures" / "articles"


def main() -> None:
    translator = open_translator("bundled", cache=False)
    for target in sorted(ARTICLES.glob("*/target.de.txt")):
        document = read_target(str(target), House())
        english = translate(document, translator, None)
        pairs = {segment.text: line for segment, line in zip(document.segments, english, strict=True)}
        text = json.dumps(pairs, ensure_ascii=False, indent=1) + "\n"
        (target.parent / "back.en.json").write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
