"""Offices, bodies, documents, names and places: what kind of thing a word can name."""
