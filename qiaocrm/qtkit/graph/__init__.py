"""Pictures of nodes and ties that can be walked by mouse and by keys; they know no records."""
