/** Backends die under load: nothing acknowledged is lost, nothing is recorded twice or by half, nobody waits for ever. */
import { setTimeout as sleep } from 'node:timers/promises';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openDatabase } from '../../../db/client.ts';
import { DatabaseError } from '../../../db/errors.ts';
import { loadCase } from '../../../db/queries/record/load-case.ts';
import { recordInput } from '../../../db/queries/record/record-input.ts';
import type { Head, RecordReply, RecordRequest } from '../../../domain/kernel/append-contract.ts';
import { type Platform, openPlatform } from './support/platform.ts';
import { decisionRequest, openingRequest } from './support/record-requests.ts';

let platform: Platform;

beforeAll(async () => {
  platform = await openPlatform();
});
afterAll(() => platform?.close());

it('records every input once while its connections are being killed', async () => {
  const db = openDatabase({
    url: platform.test.workerUrl,
    max: 6,
    deadlineMs: 2000,
    applicationName: 'storm',
  });
  let failures = 0;
  const recorded = async (request: RecordRequest): Promise<RecordReply> => {
    for (;;) {
      try {
        const reply = await recordInput(db, request);
        // An answer may be lost, never be another's.
        expect(reply.inputs.map((input) => input.inputId)).toEqual([request.input.inputId]);
        return reply;
      } catch (error) {
        if (!(error instanceof DatabaseError) || error.kind === 'other') throw error;
        failures += 1;
        await sleep(10);
      }
    }
  };
  const until = Date.now() + 3000;
  const storm = (async () => {
    while (Date.now() < until) {
      await sleep(60);
      await platform.owner.rows(sql`select pg_terminate_backend(pid) from pg_stat_activity
        where application_name = 'storm' and datname = current_database()`);
    }
  })();
  const work = async (): Promise<{ caseId: string; head: Head; sent: string[] }> => {
    const opening = openingRequest();
    const sent = [opening.input.inputId];
    let { head } = await recorded(opening);
    while (Date.now() < until) {
      const request = decisionRequest(opening.caseId, head);
      sent.push(request.input.inputId);
      ({ head } = await recorded(request));
    }
    return { caseId: opening.caseId, head, sent };
  };
  const done = await Promise.all(Array.from({ length: 10 }, work));
  await storm;
  await db.end();

  expect(failures).toBeGreaterThan(20);
  for (const { caseId, head, sent } of done) {
    const loaded = await loadCase(platform.worker, { caseId, afterInputNo: 0, limit: 100_000 });
    expect(loaded.head).toEqual(head);
    expect(loaded.inputs.map((input) => input.inputId)).toEqual(sent);
    expect(loaded.events.map((event) => event.seq)).toEqual(
      Array.from({ length: sent.length * 2 }, (_, n) => n + 1),
    );
  }
}, 20_000);
