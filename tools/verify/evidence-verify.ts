/**
 * `npm run evidence:verify -- [--data DIR]`: reads every file that a document names and compares its length, SHA-256 and
 * SM3 with those of its receipt, and the receipt with what the history names; counts files that no document names. Ends with
 * 1 when anything is missing or changed. Thumbnails follow from the files and are not read.
 * Without a running instance it takes DATABASE_URL and the EVIDENCE_… variables of the environment.
 */
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { sql } from 'drizzle-orm';
import { readDatabaseEnv, readEvidenceEnv } from '../../config/env.ts';
import { type Database, openDatabase } from '../../db/client.ts';
import { digestsOf } from '../../evidence/digest.ts';
import { type FileName, fileKey, fileOfKey } from '../../evidence/keys.ts';
import { evidenceSettings } from '../../evidence/settings.ts';
import { type EvidenceStore, openEvidenceStore } from '../../evidence/store.ts';
import { type HistoryReport, verifyHistory } from './evidence-history.ts';
import { runningDatabase, runningFolder } from '../running/running-database.ts';

/** A file and what its receipts say of it. */
interface Named extends FileName {
  readonly size: number;
  readonly sm3: string;
  readonly documents: number;
  readonly documentId: string;
}

export interface Damage {
  readonly key: string;
  readonly documentId: string;
  readonly why: string;
}

export interface EvidenceReport {
  readonly documents: number;
  readonly files: number;
  readonly bytes: number;
  readonly damaged: readonly Damage[];
  /** Older than a day and named by nothing: harmless, and told because the sweep should have taken them. */
  readonly orphans: readonly string[];
}

const A_PAGE = 500;
const DAY_MS = 24 * 60 * 60_000;

/** By file, since many documents may share one; receipts of one file that differ are two rows here. */
async function page(db: Database, after: FileName): Promise<Named[]> {
  return await db.rows<Named>(sql`
    select sha256, generation, size::float8 as size, sm3, count(*)::int as documents,
      min(document_id::text) as "documentId"
    from documents where (sha256, generation) > (${after.sha256}, ${after.generation}::int)
    group by sha256, generation, size, sm3 order by sha256, generation limit ${A_PAGE}::int`);
}

async function wrongWith(store: EvidenceStore, named: Named): Promise<string | undefined> {
  const key = fileKey(named);
  if ((await store.blobs.mark(key)) === undefined) return 'the file is missing';
  const found = await digestsOf(await store.blobs.open(key));
  if (found.size !== named.size) return `it has ${found.size} bytes and not ${named.size}`;
  if (found.sha256 !== named.sha256) return 'its SHA-256 is another';
  return found.sm3 === named.sm3 ? undefined : 'its SM3 is another';
}

/** Keys older than a day that no document names. What lies beside the files (uploads, damaged copies) is none. */
async function orphansOf(db: Database, store: EvidenceStore): Promise<string[]> {
  const before = Date.now() - DAY_MS;
  const orphans: string[] = [];
  for await (const { key, modifiedAt } of store.blobs.list('/')) {
    const name = fileOfKey(key);
    if (name === undefined || modifiedAt >= before) continue;
    const row = await db.first(sql`
      select 1 as named from documents
      where sha256 = ${name.sha256} and generation = ${name.generation}::int limit 1`);
    if (row === undefined) orphans.push(key);
  }
  return orphans;
}

export async function verifyEvidence(db: Database, store: EvidenceStore): Promise<EvidenceReport> {
  const total = { documents: 0, files: 0, bytes: 0 };
  const damaged: Damage[] = [];
  for (let after: FileName = { sha256: '', generation: 0 }; ; ) {
    const named = await page(db, after);
    for (const one of named) {
      const why = await wrongWith(store, one);
      if (why !== undefined) damaged.push({ key: fileKey(one), documentId: one.documentId, why });
      total.documents += one.documents;
      total.files += 1;
      total.bytes += one.size;
    }
    const last = named.at(-1);
    if (last === undefined || named.length < A_PAGE) break;
    after = last;
  }
  return { ...total, damaged, orphans: await orphansOf(db, store) };
}

/** Of the instance named or running; else what the environment says. */
function storeOf(dataFolder: string | undefined): EvidenceStore {
  const folder = runningFolder(dataFolder);
  const env = readEvidenceEnv();
  const directory = folder === undefined ? resolve(env.EVIDENCE_DIR) : join(folder, 'evidence');
  if (env.EVIDENCE_S3_BUCKET === undefined && !existsSync(directory))
    throw new Error(`${directory} does not exist (没有证据存储目录)`);
  return openEvidenceStore(evidenceSettings({ ...env, EVIDENCE_DIR: directory }));
}

function print({ documents, files, bytes, damaged, orphans }: EvidenceReport, history: HistoryReport): void {
  for (const { key, documentId, why } of damaged) {
    console.error(`✗ 材料受损 / damaged: ${key} (document ${documentId}): ${why}`);
  }
  for (const { caseId, seq, documentId, why } of history.misnamed) {
    console.error(
      `✗ 与案卷记载不符 / not as the history names it: document ${documentId} (case ${caseId}, event ${seq}): ${why}`,
    );
  }
  for (const key of orphans) console.log(`· 无主文件 / no document names: ${key}`);
  const counts =
    `${documents} 份材料、${files} 个文件、${bytes} 字节、案卷记载 ${history.named} 处` +
    ` / ${documents} documents, ${files} files, ${bytes} bytes, named ${history.named} times in ${history.events} events`;
  const wrong = damaged.length + history.misnamed.length;
  if (wrong === 0) console.log(`✓ ${counts}；SHA-256 与 SM3 均相符 / both digests match`);
  else console.error(`✗ ${counts}；${wrong} 个受损 / ${wrong} damaged`);
  if (orphans.length > 0)
    console.log(`  ${orphans.length} 个无主文件 / ${orphans.length} files no document names`);
  console.log('  缩略图由文件生成，未核 / thumbnails are made from the files and were not read');
}

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { data: { type: 'string' } } });
  const db = openDatabase({
    url: runningDatabase(values.data) ?? readDatabaseEnv().DATABASE_URL,
    max: 1,
    deadlineMs: 30_000,
    applicationName: 'jingfa-evidence-verify',
  });
  try {
    const report = await verifyEvidence(db, storeOf(values.data));
    const history = await verifyHistory(db);
    print(report, history);
    if (report.damaged.length + history.misnamed.length > 0) process.exitCode = 1;
  } finally {
    await db.end();
  }
}

if (import.meta.main) await main();
