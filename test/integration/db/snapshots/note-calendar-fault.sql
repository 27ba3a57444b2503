select note_calendar_fault($1, $2::uuid, $3)
