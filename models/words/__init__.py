"""Recipes that derive tqe's word tables from public data."""
