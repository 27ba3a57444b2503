select end_calendar_feed($1::uuid)
