"""Days that matter to the office: birthdays, festivals, working days; pure functions of dates."""
