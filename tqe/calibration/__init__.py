"""Fits the estimator to human annotation."""
