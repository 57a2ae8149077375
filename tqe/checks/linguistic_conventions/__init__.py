"""Checks of the MQM dimension linguistic conventions."""
