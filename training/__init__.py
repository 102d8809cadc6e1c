"""Invented references: records, their rendering with true labels, and what is trained on them."""
