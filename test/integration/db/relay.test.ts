/** The relay with more that cannot be brought than it takes in one batch. */
import { randomUUID } from 'node:crypto';
import { pino } from 'pino';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startRelay } from '../../../api/relay.ts';
import { acceptInput } from '../../../db/queries/record/accept-input.ts';
import { noteRequest } from './support/note-request.ts';
import { openPlatform, type Platform } from './support/platform.ts';

let platform: Platform;

beforeAll(async () => {
  platform = await openPlatform();
});
afterAll(() => platform?.close());

async function takeIn(): Promise<string> {
  const caseId = randomUUID();
  await acceptInput(platform.api, noteRequest(caseId));
  return caseId;
}

it('brings what came after two hundred and fifty that fail again and again', async () => {
  for (let n = 0; n < 250; n += 1) await takeIn();
  const fresh = await takeIn();
  const tried = new Map<string, number>();
  const relay = startRelay({
    db: platform.api,
    logger: pino({ level: 'silent' }),
    messenger: {
      open: () => Promise.reject(new Error('an opening is none of these')),
      complete: () => Promise.reject(new Error('a result is none of these')),
      async decide(caseId) {
        tried.set(caseId, (tried.get(caseId) ?? 0) + 1);
        if (caseId !== fresh) throw new Error('stuck');
      },
    },
  });
  try {
    await expect.poll(() => tried.get(fresh), { timeout: 15_000 }).toBeGreaterThan(0);
    expect(tried.size).toBe(251);
    // And those that failed have their turn again.
    await expect.poll(() => Math.min(...tried.values()), { timeout: 15_000 }).toBeGreaterThan(1);
  } finally {
    await relay.end();
  }
});
