-- Holiday notices: what was ever published, and which cases were told of it (db/functions/calendars.sql).
CREATE TABLE "calendar_publications" (
	"publication_no" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY,
	"version" text NOT NULL,
	"former" text,
	"reverses" text,
	"years" jsonb NOT NULL,
	"days" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"key" uuid,
	"actor_id" uuid,
	"published_at" timestamp(3) with time zone NOT NULL,
	"settled_at" timestamp(3) with time zone,
	CONSTRAINT "calendar_publications_version_unique" UNIQUE("version"),
	CONSTRAINT "calendar_publications_key_unique" UNIQUE("key")
);
--> statement-breakpoint
CREATE TABLE "calendar_tellings" (
	"version" text NOT NULL,
	"case_id" uuid NOT NULL,
	"tries" integer NOT NULL,
	"told_at" timestamp(3) with time zone NOT NULL,
	"fault" text,
	CONSTRAINT "calendar_tellings_version_case_id_pk" PRIMARY KEY("version","case_id")
);
--> statement-breakpoint
ALTER TABLE "calendar_publications" ADD CONSTRAINT "calendar_publications_actor_id_people_person_id_fk" FOREIGN KEY ("actor_id") REFERENCES "public"."people"("person_id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
insert into calendar_publications (version, years, published_at, settled_at)
select v.version, coalesce((select jsonb_agg(jsonb_build_object('year', c.year, 'off', c.off, 'workdays', c.workdays, 'source', c.source)
  order by c.year) from calendars c), '[]'), now(), now()
from calendar_version v;
--> statement-breakpoint
grant select on calendar_publications, calendar_tellings to jingfa_api;
