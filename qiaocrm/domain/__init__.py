"""What the office knows: entities, field specs and pure rules. No SQL, no Qt, no files."""
