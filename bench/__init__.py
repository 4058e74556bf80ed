"""Speed, measured beside what an office would use instead; never asserted by a test."""
