"""The gate: does an article pass."""
