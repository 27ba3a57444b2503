-- The courts' numbers (案号) of a case, shown in lists.
CREATE INDEX "case_events_numbered" ON "case_events" USING btree ("case_id","seq") WHERE "case_events"."type" in ('case_registered', 'confirmation_accepted', 'execution_accepted');
