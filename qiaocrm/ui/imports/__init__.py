"""The import wizard: what was understood, what is doubtful, what will happen."""
