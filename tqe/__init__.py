"""tqe: a quality checker for German news translations.

The folders are layers, and imports only go down:

    cli        the command line; the only place that prints, exits and catches
    batch      an archive: streams in and out, many processes, goes on where it was killed
    calibration  fits the estimate to human annotation
    pipeline   run(config) -> Report, the whole story from top to bottom
    fixing     makes the fixes that are safe, until none is left
    trial      checks single segments of human annotation, and keeps what came out
    jobs       reads an article and its source, and translates it back
    judge      checks it, sets aside what is excused or known, scores, decides
    memory     what was found in a sentence before
    estimates  predicts what professionals would mark
    evidence   puts target, source and back-translation side by side
    engine     selects checks, runs them and lifts what they find into the document
    config     the frozen Config, from tqe.toml, pyproject.toml and the flags
    gate       the verdict: does the article pass
    reports    one pure render(report) -> str a file
    readers    one read(raw, name) -> Document a file
    checks     the rules, a folder for each MQM dimension
    mt         back-translation: the only place that knows torch and transformers
    scoring    penalty points, similarity, the estimate
    agreement  how far scores and findings agree with people
    text       pure functions on strings and spans, and the word lists
    core       the nouns, standard library only
"""

__version__ = "0.1.0"
