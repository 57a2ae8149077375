"""Checks of the MQM dimension design and markup."""
