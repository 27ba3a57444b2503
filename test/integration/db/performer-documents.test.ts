/** Documents of a task: what its performer may read, and until when they may send. */
import { randomUUID } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { performsInCase, readTaskDocument } from '../../../db/queries/evidence/performer-documents.ts';
import { readDocument } from '../../../db/queries/evidence/read-document.ts';
import type { TaskRow } from '../../../domain/kernel/append-contract.ts';
import { type Platform, actorOf, openPlatform, scopeOf } from './support/platform.ts';
import { OTHER_STATION, STATION } from './support/record-requests.ts';
import { recordCase } from './support/sample-cases.ts';
import { taskRow, withTasks } from './support/sample-tasks.ts';

let platform: Platform;

beforeAll(async () => {
  platform = await openPlatform();
});
afterAll(() => platform?.close());

const who = (key: string) => ({ viewer: scopeOf(key), actor: actorOf(key) });
const DIGEST = 'b'.repeat(64);

async function document(caseId: string, documentId: string, by: string): Promise<void> {
  await platform.owner.rows(
    sql`insert into document_files (sha256, generation, named, touched_at) values (${DIGEST}, 1, true, now()) on conflict do nothing`,
  );
  await platform.owner.rows(sql`
    insert into documents (document_id, case_id, uploaded_by, purpose, media_type, size, sha256, generation, sm3, thumbnail, scan, received_at)
    values (${documentId}::uuid, ${caseId}::uuid, ${actorOf(by).personId}::uuid, 'evidence', 'application/pdf', 1, ${DIGEST}, 1, ${DIGEST},
      false, 'clean', now())`);
}

const paper = (documentId: string) => ({ documentId, sha256: DIGEST, sm3: DIGEST, size: 1 });

/** A case of a third station, whose judge asks `otherStation`; `police` had it before. */
async function asked(papers: TaskRow['papers'], changes: Partial<TaskRow> = {}): Promise<string> {
  const sample = withTasks((id) => [
    taskRow(id, 1, {
      unitId: OTHER_STATION,
      papers,
      former: [{ unitId: STATION, attemptNo: 1, until: 1 }],
      ...changes,
    }),
  ]);
  await recordCase(platform, { ...sample, stage: 'trial', stationId: 'station-230811102' });
  return sample.caseId;
}

it('shows the performer the papers of the task and what they sent, and nothing else of the case', async () => {
  const [named, own, other] = [randomUUID(), randomUUID(), randomUUID()];
  const caseId = await asked([paper(named)]);
  await document(caseId, named, 'judge');
  await document(caseId, own, 'otherStation');
  await document(caseId, other, 'judge');
  for (const id of [named, own]) {
    expect(await readDocument(platform.api, scopeOf('otherStation'), id)).toBeUndefined();
    expect(await readTaskDocument(platform.api, who('otherStation'), id)).toMatchObject({
      documentId: id,
      caseId,
      clock: { kind: 'real' },
    });
    for (const key of ['police', 'otherCourt', 'admin']) {
      expect(await readTaskDocument(platform.api, who(key), id)).toBeUndefined();
    }
  }
  expect(await readTaskDocument(platform.api, who('otherStation'), other)).toBeUndefined();
});

it('lets the performer, and who held it before, send proof until the task is ended', async () => {
  const open = await asked([]);
  const ended = await asked([], { status: 'withdrawn' });
  const performs = async (caseId: string) =>
    Promise.all(
      ['otherStation', 'police', 'otherCourt'].map((key) => performsInCase(platform.api, who(key), caseId)),
    );
  expect(await performs(open)).toEqual([true, true, false]);
  expect(await performs(ended)).toEqual([false, false, false]);
});
