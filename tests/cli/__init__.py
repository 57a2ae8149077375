"""Tests of the command line, part by part."""
