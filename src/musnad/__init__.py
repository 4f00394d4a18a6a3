"""Musnad reads Arabic news and tells who said what, in whose words, through whom, when."""
