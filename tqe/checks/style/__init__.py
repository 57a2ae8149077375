"""Checks of the MQM dimension style."""
