/** Evidence when something breaks: the disk is full, the sweep comes between, bytes change; and the script that looks. */
import { execFile, execFileSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, rmdirSync, symlinkSync } from 'node:fs';
import { appendFile, chmod, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { promisify } from 'node:util';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { UploadStore } from '../../api/uploads/upload-store.ts';
import { sweepEvidence } from '../../api/uploads/sweep.ts';
import { childEnvironment } from '../../config/env.ts';
import type { FileName } from '../../evidence/keys.ts';
import { openEvidenceStore } from '../../evidence/store.ts';
import { verifyEvidence } from '../../tools/verify/evidence-verify.ts';
import { type ApiServer, evidenceFor, openApiServer } from './support/api-server.ts';
import { digest, left, pathOf, pdf } from './support/evidence-files.ts';
import { openCase } from './support/requests.ts';
import { fetchBytes, TusClient } from './support/tus-client.ts';
import type { HttpClient } from '../../demo/client/http-client.ts';

let api: ApiServer;
let police: HttpClient;
let tus: TusClient;
let caseId: string;

/** A disk of 8 MB, where this user may mount one. */
function smallDisk(): string | undefined {
  const folder = mkdtempSync(join(tmpdir(), 'jingfa-disk-'));
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=8m', 'tmpfs', folder], { stdio: 'ignore' });
    return folder;
  } catch {
    return undefined;
  }
}

const disk = smallDisk();

beforeAll(async () => {
  const evidence = disk === undefined ? {} : { directory: join(disk, 'evidence') };
  api = await openApiServer({ evidence: { ...evidence, reserveBytes: 0 } });
  police = await api.as('police');
  tus = new TusClient(police);
  caseId = await openCase(police);
});
afterAll(async () => {
  await api.close();
  if (disk === undefined) return;
  execFileSync('umount', [disk]);
  rmdirSync(disk);
});

const folder = (): string => (disk === undefined ? api.evidenceFolder : join(disk, 'evidence'));
const named = (filename: string) => ({ caseId, filename });
const filled = (size: number, text: string): Buffer => Buffer.concat([pdf(text), Buffer.alloc(size, text)]);
const sweepDeps = () => {
  const evidence = openEvidenceStore(evidenceFor(folder()));
  return { db: api.platform.api, evidence, uploads: new UploadStore(evidence.uploads) };
};

async function received(bytes: Buffer, filename = 'a.pdf'): Promise<string> {
  const reply = await tus.upload(bytes, named(filename));
  expect([reply.status, reply.body]).toEqual([204, '']);
  return reply.headers.get('document-id') ?? '';
}

const claim = (documentId: string) =>
  api.platform.owner.rows(sql`select claim_documents(${caseId}::uuid, 'i1', array[${documentId}::uuid])`);

/** As if a document and its file were older than they are. */
async function makeOlder(documentId: string, hours: number): Promise<void> {
  const { owner } = api.platform;
  const by = sql`${hours}::int * interval '1 hour'`;
  await owner.rows(sql`alter table documents disable trigger append_only`);
  await owner.rows(sql`
    with d as (update documents set received_at = received_at - ${by} where document_id = ${documentId}::uuid
      returning sha256)
    update document_files f set touched_at = touched_at - ${by} from d where f.sha256 = d.sha256`);
  await owner.rows(sql`alter table documents enable trigger append_only`);
}

describe.skipIf(disk === undefined)('a full disk', () => {
  const ballast = () => join(disk ?? '', 'ballast');
  const size = 2 * 2 ** 20;

  test('is told when an upload begins', async () => {
    const reply = await tus.begin(6 * 2 ** 20, named('a.pdf'));
    expect([reply.status, reply.code]).toEqual([507, 'evidence_store_full']);
    expect(reply.headers.get('retry-after')).toBe('600');
  });

  test('is told when what others were promised and have not sent leaves no room', async () => {
    const first = (await tus.begin(2.5 * 2 ** 20, named('p.pdf'))).headers.get('location') ?? '';
    const second = await tus.begin(2.5 * 2 ** 20, named('q.pdf'));
    expect([second.status, second.code]).toEqual([507, 'evidence_store_full']);
    await tus.send('DELETE', first, {});
    const again = await tus.begin(2.5 * 2 ** 20, named('q.pdf'));
    expect(again.status).toBe(201);
    await tus.send('DELETE', again.headers.get('location') ?? '', {});
  });

  test('is told before an upload goes on: it stays where it was, and goes on when there is room', async () => {
    const bytes = filled(size, 'middle');
    const location = (await tus.begin(bytes.length, named('b.pdf'))).headers.get('location') ?? '';
    const half = size / 2;
    expect((await tus.patch(location, 0, bytes.subarray(0, half))).status).toBe(204);
    // What is still to come would fit, and the copy that is kept would not.
    await writeFile(ballast(), Buffer.alloc(5 * 2 ** 20));
    const full = await tus.patch(location, half, bytes.subarray(half));
    expect([full.status, full.code]).toEqual([507, 'evidence_store_full']);
    expect((await tus.head(location)).headers.get('upload-offset')).toBe(String(half));
    await rm(ballast());
    const done = await tus.patch(location, half, bytes.subarray(half));
    const found = await fetchBytes(police, `/api/documents/${done.headers.get('document-id')}`);
    expect(found.bytes.equals(bytes)).toBe(true);
  });

  test('when all is here keeps it, leaves no torn file, and receives it when there is room', async () => {
    const bytes = filled(size, 'end');
    const location = (await tus.begin(bytes.length, named('c.pdf'))).headers.get('location') ?? '';
    await tus.patch(location, 0, bytes.subarray(0, size));
    await writeFile(ballast(), Buffer.alloc(3 * 2 ** 20 + 2 ** 19)).catch(() => undefined);
    // As if the disk had filled up while the last bytes came.
    await appendFile(join(folder(), 'uploads', location.split('/').at(-1) ?? ''), bytes.subarray(size));
    const full = await tus.patch(location, bytes.length, Buffer.alloc(0));
    expect([full.status, full.code]).toEqual([507, 'evidence_store_full']);
    expect((await tus.head(location)).status).toBe(507);
    expect(left(folder(), 'staging')).toEqual([]);
    await rm(ballast());
    const id = (await tus.head(location)).headers.get('document-id');
    expect((await fetchBytes(police, `/api/documents/${id}`)).bytes.equals(bytes)).toBe(true);
    expect(left(folder(), 'uploads')).toEqual([]);
  });
});

test('a write that finds no room is told apart from any other error', async () => {
  const location = (await tus.begin(1000, named('d.pdf'))).headers.get('location') ?? '';
  const path = join(folder(), 'uploads', location.split('/').at(-1) ?? '');
  await rm(path);
  symlinkSync('/dev/full', path);
  const full = await tus.patch(location, 0, Buffer.alloc(1000));
  expect([full.status, full.code]).toEqual([507, 'evidence_store_full']);
  await tus.send('DELETE', location, {});
});

describe('the sweep', () => {
  test('takes what nobody claimed in a day, and unfinished uploads, and keeps the rest', async () => {
    const [unclaimed, claimed] = [pdf('unclaimed'), pdf('claimed')];
    const [gone, kept] = [await received(unclaimed), await received(claimed)];
    await claim(kept);
    const begun = (await tus.begin(100, named('e.pdf'))).headers.get('location') ?? '';
    const young = await sweepEvidence(sweepDeps());
    expect(young).toMatchObject({ uploads: 0, documents: 0 });
    for (const id of [gone, kept]) await makeOlder(id, 25);
    for (const name of left(folder(), 'uploads')) {
      const day = new Date(Date.now() - 25 * 3_600_000);
      await utimes(join(folder(), 'uploads', name), day, day);
    }
    const swept = await sweepEvidence(sweepDeps());
    expect(swept.uploads).toBe(1);
    expect(swept.documents).toBeGreaterThanOrEqual(1);
    expect((await tus.head(begun)).status).toBe(404);
    expect((await police.get(`/api/documents/${gone}`)).status).toBe(404);
    expect(readdirSync(dirname(pathOf(folder(), unclaimed)))).not.toContain(digest('sha256', unclaimed));
    expect((await fetchBytes(police, `/api/documents/${kept}`)).bytes.equals(claimed)).toBe(true);
    expect(await sweepEvidence(sweepDeps())).toEqual({ uploads: 0, documents: 0, files: 0 });
  });

  test('that falls asleep between look and deletion takes nothing that came meanwhile', async () => {
    const bytes = pdf('asleep');
    await makeOlder(await received(bytes), 25);
    const { evidence, ...deps } = sweepDeps();
    const [asleep, awake] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
    const remove = async (file: FileName): Promise<void> => {
      asleep.resolve();
      await awake.promise;
      await evidence.remove(file);
    };
    const sweeping = sweepEvidence({ ...deps, evidence: { remove, sweepStaging: async () => undefined } });
    await asleep.promise;
    const id = await received(bytes);
    awake.resolve();
    expect((await sweeping).files).toBeGreaterThan(0);
    const found = await fetchBytes(police, `/api/documents/${id}`);
    expect([found.status, found.bytes.equals(bytes)]).toEqual([200, true]);
  });

  test('never takes the bytes of a document that is being received, with several sweeping at once', async () => {
    const stop = new AbortController();
    let swept = 0;
    const sweeping = Array.from({ length: 2 }, async () => {
      // Of the database and its files only: uploads under way are as young as the documents here.
      const deps = { ...sweepDeps(), uploads: { sweep: async () => 0 } };
      while (!stop.signal.aborted) {
        const { files } = await sweepEvidence(deps, 3_600_000);
        swept += files;
      }
    });
    const hasMet = (): boolean => swept > 0;
    // On until the sweep has met some: how fast files come in beside it is the machine's.
    for (let round = 0; round < 12 || (!hasMet() && round < 96); round += 1) {
      const bytes = pdf(`race ${round}`);
      const first = await received(bytes);
      // Nobody claims it, and it comes again at the moment it is swept.
      const [ids] = await Promise.all([
        Promise.all(Array.from({ length: 4 }, () => received(bytes))),
        setTimeout((round % 12) * 4).then(() => makeOlder(first, 2)),
      ]);
      for (const id of ids) {
        await claim(id);
        const found = await fetchBytes(police, `/api/documents/${id}`);
        expect([found.status, found.bytes.equals(bytes)]).toEqual([200, true]);
      }
    }
    stop.abort();
    await Promise.all(sweeping);
    expect(swept).toBeGreaterThan(0);
    const report = await verifyEvidence(api.platform.owner, openEvidenceStore(evidenceFor(folder())));
    expect([report.damaged, report.files > 8]).toEqual([[], true]);
  });
});

describe('npm run evidence:verify', () => {
  const run = async (): Promise<{ code: number; out: string }> => {
    const env = childEnvironment({ DATABASE_URL: api.platform.test.ownerUrl, EVIDENCE_DIR: folder() });
    try {
      const { stdout, stderr } = await promisify(execFile)(
        process.execPath,
        ['tools/verify/evidence-verify.ts'],
        {
          env,
        },
      );
      return { code: 0, out: stdout + stderr };
    } catch (error) {
      const { code, stdout, stderr } = error as { code: number; stdout: string; stderr: string };
      return { code, out: stdout + stderr };
    }
  };

  test('finds every file whole, then one changed, one gone, and one that nobody names', async () => {
    const [changed, missing] = [pdf('changed'), pdf('missing')];
    const ids = [await received(changed), await received(missing)];
    for (const id of ids) await claim(id);
    const before = await run();
    expect([before.code, before.out]).toEqual([0, expect.stringMatching(/^✓ \d+ 份材料、\d+ 个文件/)]);
    const path = pathOf(folder(), changed);
    const stored = await readFile(path);
    stored[9] = (stored[9] ?? 0) ^ 1;
    await chmod(path, 0o600);
    await writeFile(path, stored);
    await rm(pathOf(folder(), missing));
    const orphan = pathOf(folder(), Buffer.from(randomUUID()));
    mkdirSync(dirname(orphan), { recursive: true });
    await writeFile(orphan, 'nobody');
    const day = new Date(Date.now() - 25 * 3_600_000);
    await utimes(orphan, day, day);
    const { code, out } = await run();
    expect(code).toBe(1);
    expect(out).toContain(`${ids[0]}): its SHA-256 is another`);
    expect(out).toContain(`${ids[1]}): the file is missing`);
    expect(out).toContain('2 个受损 / 2 damaged');
    expect(out).toContain('1 files no document names');
  });
});
