"""Numbers for a translation: penalty points of findings, similarity of back-translation and source."""
