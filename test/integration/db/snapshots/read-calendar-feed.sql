select read_calendar_feed($1) as items
