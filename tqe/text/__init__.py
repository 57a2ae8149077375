"""Pure functions on strings and spans, and the word lists they read."""
