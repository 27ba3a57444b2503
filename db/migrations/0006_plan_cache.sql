-- Connections plan every statement anew, because a viewer's scope differs by orders of magnitude between a station and
-- a city. These functions look rows up by key only: their plans never differ, and planning twenty statements at each
-- call was half of what the append cost (docs/performance.md).
alter function record_input(jsonb) set plan_cache_mode = 'auto';
--> statement-breakpoint
alter function accept_input(jsonb) set plan_cache_mode = 'auto';
--> statement-breakpoint
alter function load_case(uuid, int, int) set plan_cache_mode = 'auto';
