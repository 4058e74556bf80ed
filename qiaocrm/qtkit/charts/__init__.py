"""Charts that can be read, clicked and walked by keyboard; they know nothing of records."""
