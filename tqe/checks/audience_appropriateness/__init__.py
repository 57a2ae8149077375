"""Checks of the MQM dimension audience appropriateness."""
