"""Values as Chinese office workers write them: names, phones, dates, places, numbers, money."""
