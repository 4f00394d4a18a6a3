"""Cues, sources, contents and chains: from an article to its attributed statements."""
