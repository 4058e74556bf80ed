"""Rules that make follow-ups by themselves: occasions, planning, running, explaining."""
