"""Readers: one read(raw, name) -> Document a file, imported when used."""
