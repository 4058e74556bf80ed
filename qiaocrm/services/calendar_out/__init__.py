"""Follow-ups, visits and birthdays for the calendars of officers: .ics files that update."""
