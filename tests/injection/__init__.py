"""Faults put into good German on purpose, to count how many of them the checks find."""
