select version from calendar_version
