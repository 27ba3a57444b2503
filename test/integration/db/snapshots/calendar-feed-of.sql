select calendar_feed_of($1::uuid) as feed
