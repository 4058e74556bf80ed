"""Who is in the book twice: finding likely duplicates, telling them apart, merging them."""
