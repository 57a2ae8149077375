"""Checks of the MQM dimension locale conventions."""
