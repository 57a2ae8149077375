"""Tests of the gate: what is excused, what is known, and what an article must keep to pass."""
