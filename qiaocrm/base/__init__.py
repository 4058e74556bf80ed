"""What every other package may use: errors, texts, paths, settings, clock. Knows nothing of CRM."""
