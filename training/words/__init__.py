"""The words that invented records are made of: common words, written down for this project."""
