"""Tests of what examples cannot show."""
