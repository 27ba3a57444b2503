-- Rooms and bookings (ADR 0038): what takes whose time when, of which no two overlap, and the calendars that people subscribe to.
create extension if not exists btree_gist;
--> statement-breakpoint
CREATE TABLE "booking_acts" (
	"key" uuid PRIMARY KEY NOT NULL,
	"booking_id" uuid NOT NULL,
	"route" text NOT NULL,
	"body_digest" text NOT NULL,
	"actor_id" uuid NOT NULL,
	"act" text NOT NULL,
	"detail" jsonb NOT NULL,
	"at" timestamp(3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "booking_claims" (
	"booking_id" uuid NOT NULL,
	"subject" text NOT NULL,
	"during" "tstzrange" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "booking_salt" (
	"salt" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "bookings" (
	"booking_id" uuid PRIMARY KEY NOT NULL,
	"case_id" uuid NOT NULL,
	"exercise" boolean NOT NULL,
	"kind" text NOT NULL,
	"hearing_id" text,
	"mode" text NOT NULL,
	"room_id" uuid,
	"starts_at" timestamp(3) with time zone NOT NULL,
	"ends_at" timestamp(3) with time zone NOT NULL,
	"person_ids" uuid[] NOT NULL,
	"party_ids" text[] NOT NULL,
	"status" text DEFAULT 'booked' NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"booked_by" uuid NOT NULL,
	"booked_at" timestamp(3) with time zone NOT NULL,
	CONSTRAINT "bookings_times" CHECK ("bookings"."starts_at" < "bookings"."ends_at"),
	CONSTRAINT "bookings_hearing" CHECK (("bookings"."kind" = 'hearing') = ("bookings"."hearing_id" is not null)),
	CONSTRAINT "bookings_room_there" CHECK ("bookings"."mode" <> 'in_person' or "bookings"."room_id" is not null)
);
--> statement-breakpoint
CREATE TABLE "calendar_feeds" (
	"person_id" uuid PRIMARY KEY NOT NULL,
	"digest" text NOT NULL,
	"made_at" timestamp(3) with time zone NOT NULL,
	"last_read_at" timestamp(3) with time zone
);
--> statement-breakpoint
CREATE TABLE "rooms" (
	"room_id" uuid PRIMARY KEY NOT NULL,
	"unit_id" text NOT NULL,
	"name" text NOT NULL,
	"kind" text NOT NULL,
	"closed" boolean DEFAULT false NOT NULL
);
--> statement-breakpoint
ALTER TABLE "booking_claims" ADD CONSTRAINT "booking_claims_booking_id_bookings_booking_id_fk" FOREIGN KEY ("booking_id") REFERENCES "public"."bookings"("booking_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "bookings" ADD CONSTRAINT "bookings_case_id_cases_case_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases"("case_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "bookings" ADD CONSTRAINT "bookings_room_id_rooms_room_id_fk" FOREIGN KEY ("room_id") REFERENCES "public"."rooms"("room_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "bookings" ADD CONSTRAINT "bookings_booked_by_people_person_id_fk" FOREIGN KEY ("booked_by") REFERENCES "public"."people"("person_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "calendar_feeds" ADD CONSTRAINT "calendar_feeds_person_id_people_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("person_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "rooms" ADD CONSTRAINT "rooms_unit_id_units_unit_id_fk" FOREIGN KEY ("unit_id") REFERENCES "public"."units"("unit_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "booking_acts_booking" ON "booking_acts" USING btree ("booking_id","at");--> statement-breakpoint
CREATE INDEX "booking_claims_booking" ON "booking_claims" USING btree ("booking_id");--> statement-breakpoint
CREATE INDEX "bookings_time" ON "bookings" USING btree ("starts_at","booking_id");--> statement-breakpoint
CREATE INDEX "bookings_room" ON "bookings" USING btree ("room_id","starts_at");--> statement-breakpoint
CREATE INDEX "bookings_case" ON "bookings" USING btree ("case_id");--> statement-breakpoint
CREATE UNIQUE INDEX "bookings_of_hearing" ON "bookings" USING btree ("case_id","hearing_id") WHERE status = 'booked' and hearing_id is not null;--> statement-breakpoint
CREATE UNIQUE INDEX "calendar_feeds_digest" ON "calendar_feeds" USING btree ("digest");--> statement-breakpoint
CREATE UNIQUE INDEX "rooms_name" ON "rooms" USING btree ("unit_id","name");--> statement-breakpoint
-- No two bookings of one room, one person or one party overlap, whoever writes them.
alter table booking_claims add constraint booking_claims_apart exclude using gist (subject with =, during with &&);
--> statement-breakpoint
insert into booking_salt (salt) values (encode(gen_random_bytes(32), 'hex'));
--> statement-breakpoint
grant select on rooms, bookings to jingfa_api;
