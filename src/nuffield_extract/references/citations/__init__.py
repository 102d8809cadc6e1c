"""Marks in the text joined to the references that they cite."""
