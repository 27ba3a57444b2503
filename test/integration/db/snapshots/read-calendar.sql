select current_calendar() as calendar
