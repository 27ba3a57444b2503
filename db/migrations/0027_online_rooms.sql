-- Online rooms (ADR 0041): who is in one, what its pages say to each other until they hear it, and what is kept.
CREATE TABLE "online_events" (
	"event_id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY,
	"booking_id" uuid NOT NULL,
	"what" text NOT NULL,
	"seat" text,
	"by_seat" text,
	"detail" jsonb NOT NULL,
	"at" timestamp(3) with time zone NOT NULL,
	"key" uuid,
	"body_digest" text
);
--> statement-breakpoint
CREATE TABLE "online_rooms" (
	"booking_id" uuid PRIMARY KEY NOT NULL,
	"telephone" text,
	"opened_at" timestamp(3) with time zone NOT NULL,
	"ended_at" timestamp(3) with time zone
);
--> statement-breakpoint
CREATE TABLE "online_seats" (
	"booking_id" uuid NOT NULL,
	"seat" text NOT NULL,
	"person_id" uuid,
	"party_id" text,
	"host" boolean NOT NULL,
	"status" text NOT NULL,
	"identity" text,
	"tab" uuid NOT NULL,
	"audio" boolean NOT NULL,
	"video" boolean NOT NULL,
	"telephone" boolean DEFAULT false NOT NULL,
	"asked_at" timestamp(3) with time zone NOT NULL,
	"admitted_at" timestamp(3) with time zone,
	"seen_at" timestamp(3) with time zone NOT NULL,
	"lost_at" timestamp(3) with time zone,
	CONSTRAINT "online_seats_booking_id_seat_pk" PRIMARY KEY("booking_id","seat")
);
--> statement-breakpoint
CREATE TABLE "online_signals" (
	"signal_id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY,
	"booking_id" uuid NOT NULL,
	"from_tab" uuid NOT NULL,
	"to_tab" uuid NOT NULL,
	"no" integer NOT NULL,
	"body" jsonb NOT NULL,
	"at" timestamp(3) with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "online_events" ADD CONSTRAINT "online_events_booking_id_online_rooms_booking_id_fk" FOREIGN KEY ("booking_id") REFERENCES "public"."online_rooms"("booking_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "online_rooms" ADD CONSTRAINT "online_rooms_booking_id_bookings_booking_id_fk" FOREIGN KEY ("booking_id") REFERENCES "public"."bookings"("booking_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "online_seats" ADD CONSTRAINT "online_seats_booking_id_online_rooms_booking_id_fk" FOREIGN KEY ("booking_id") REFERENCES "public"."online_rooms"("booking_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "online_seats" ADD CONSTRAINT "online_seats_person_id_people_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("person_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "online_signals" ADD CONSTRAINT "online_signals_booking_id_online_rooms_booking_id_fk" FOREIGN KEY ("booking_id") REFERENCES "public"."online_rooms"("booking_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "online_events_room" ON "online_events" USING btree ("booking_id","event_id");--> statement-breakpoint
CREATE UNIQUE INDEX "online_events_key" ON "online_events" USING btree ("key") WHERE key is not null;--> statement-breakpoint
CREATE UNIQUE INDEX "online_signals_once" ON "online_signals" USING btree ("from_tab","to_tab","no");--> statement-breakpoint
CREATE INDEX "online_signals_to" ON "online_signals" USING btree ("to_tab","signal_id");--> statement-breakpoint
CREATE INDEX "online_signals_room" ON "online_signals" USING btree ("booking_id");--> statement-breakpoint
grant select on online_rooms, online_seats, online_events to jingfa_api;
