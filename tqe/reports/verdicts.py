"""Why a document does not pass, in words."""

from tqe.core.message import Language
from tqe.core.report import DocumentReport, Unreadable
from tqe.reports import labels
from tqe.reports.labels import counted


def reasons(document: DocumentReport, language: Language) -> list[str]:
    """Return why `document` does not pass; nothing if it does."""
    found = [failure.to(language) for failure in document.failures]
    if document.crashes:
        found.append(counted(len(document.crashes), labels.CHECK_CRASHED, labels.CHECKS_CRASHED, language))
    return found


def complaint(file: Unreadable, language: Language) -> str:
    """Return why `file` could not be read, with what to do about it."""
    hint = f" ({file.hint.to(language)})" if file.hint else ""
    return f"{file.error.to(language)}{hint}"
