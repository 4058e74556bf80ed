"""What goes on a page, as plain values: the same plan is painted, previewed, and tested as text."""
