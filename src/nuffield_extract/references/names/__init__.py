"""Persons out of the lists of names that entries print."""
