"""Screens for letters to many, their templates, and what came back."""
