"""Days in weeks with what falls on them: painted, walked by keys, items dragged to other days."""
