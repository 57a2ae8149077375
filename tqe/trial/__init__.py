"""Runs tqe over single translated segments, and keeps what came out."""
