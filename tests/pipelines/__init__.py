"""Tests of what others build into their pipelines."""
