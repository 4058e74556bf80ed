"""Screens for records that are likely one: the search for them, their merge, the hint in forms."""
