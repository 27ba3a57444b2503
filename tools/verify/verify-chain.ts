/**
 * `npm run verify:chain -- [--data DIR | --file F [--heads L]]`: computes every case's hash chain again from the database and reports the
 * first break; `--file F` does so for the record of one case that was taken away, without a platform, and `--heads L` holds it against a
 * list of published heads.
 */
import { parseArgs } from 'node:util';
import { sql } from 'drizzle-orm';
import { readDatabaseEnv } from '../../config/env.ts';
import { type Database, openDatabase } from '../../db/client.ts';
import { runningDatabase } from '../running/running-database.ts';
import { type ChainedEvent, endFault } from '../../domain/record/chain.ts';
import { type ChainBreak, whyOf, wrongWith } from './chain.ts';
import { type CheckedList, readHeadListFile } from './head-list.ts';
import { verifyRecordFile } from './record-file.ts';

interface ChainHead {
  readonly caseId: string;
  readonly seq: number;
  readonly headHash: string;
}

export interface ChainReport {
  readonly cases: number;
  readonly events: number;
  readonly broken?: ChainBreak;
}

const CASES_A_PAGE = 100;
const EVENTS_A_PAGE = 1000;
const FIRST = '00000000-0000-0000-0000-000000000000';

async function heads(db: Database, after: string): Promise<ChainHead[]> {
  return await db.rows<ChainHead>(sql`
    select case_id as "caseId", seq, head_hash as "headHash" from cases
    where case_id > ${after}::uuid order by case_id limit ${CASES_A_PAGE}::int`);
}

async function eventsOf(
  db: Database,
  caseId: string,
  { after, upTo }: { readonly after: number; readonly upTo: number },
): Promise<ChainedEvent[]> {
  return await db.rows<ChainedEvent>(sql`
    select case_id as "caseId", seq, input_no as "inputNo", body, prev_hash as "prevHash", hash,
      to_char(recorded_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "recordedAt"
    from case_events where case_id = ${caseId}::uuid and seq > ${after}::int and seq <= ${upTo}::int
    order by seq limit ${EVENTS_A_PAGE}::int`);
}

/**
 * Follows one case from its first event to the head its row names; what is appended meanwhile lies after that and is
 * left for the next run.
 */
async function followCase(db: Database, head: ChainHead): Promise<{ events: number; broken?: ChainBreak }> {
  const { caseId } = head;
  let at = { seq: 0, hash: '' };
  while (at.seq < head.seq) {
    const events = await eventsOf(db, caseId, { after: at.seq, upTo: head.seq });
    if (events.length === 0) break;
    for (const event of events) {
      const seq = at.seq + 1;
      const why = wrongWith(event, { seq, hash: at.hash });
      if (why !== undefined) return { events: at.seq, broken: { caseId, seq, why } };
      at = { seq, hash: event.hash };
    }
  }
  const fault = endFault(at, { seq: head.seq, hash: head.headHash });
  if (fault === undefined) return { events: at.seq };
  const why = fault === 'head' ? 'its row names another hash' : whyOf(fault, at.seq);
  return { events: at.seq, broken: { caseId, seq: at.seq, why } };
}

/** Events whose case has no row any more. */
async function orphan(db: Database): Promise<ChainBreak | undefined> {
  const row = await db.first<{ caseId: string }>(sql`
    select e.case_id as "caseId" from case_events e
    where e.seq = 1 and not exists (select from cases c where c.case_id = e.case_id) limit 1`);
  return row && { caseId: row.caseId, seq: 0, why: 'its row is missing' };
}

export async function verifyChains(db: Database): Promise<ChainReport> {
  let cases = 0;
  let events = 0;
  for (let after = FIRST; ; ) {
    const page = await heads(db, after);
    for (const head of page) {
      const followed = await followCase(db, head);
      events += followed.events;
      if (followed.broken !== undefined) return { cases, events, broken: followed.broken };
      cases += 1;
    }
    const last = page.at(-1);
    if (last === undefined || page.length < CASES_A_PAGE) break;
    after = last.caseId;
  }
  const broken = await orphan(db);
  return { cases, events, ...(broken === undefined ? {} : { broken }) };
}

const USAGE = `用法 / usage: npm run verify:chain -- [--data DIR | --file F [--heads L]]
逐案重算数据库中的哈希链，报告第一处断链 / computes every case’s hash chain again and reports the first break
--data DIR  正在运行的平台的数据目录 / data folder of a running platform；缺省用 DATABASE_URL / default: DATABASE_URL
--file F    下载的一案卷宗记录，无需平台 / the record of one case as it was downloaded; needs no platform
--heads L   与 --file 同用：公布的末条哈希清单，可多次 / with --file: a list of published heads, may be given again`;

function tell({ cases, events, broken }: ChainReport): void {
  if (broken === undefined) {
    console.log(
      `✓ ${cases} 个案件、${events} 条记录的哈希链完整 / the chains of ${cases} cases, ${events} events, are whole`,
    );
    return;
  }
  console.error(
    `✗ 案件 ${broken.caseId} 第 ${broken.seq} 条记录断链 / case ${broken.caseId}, event ${broken.seq}: ${broken.why}`,
  );
  process.exitCode = 1;
}

/** Its digest is computed from the file: whoever was told another one at the time has another list. */
function tellList({ no, day, cases, digest }: CheckedList): void {
  console.log(
    `  清单第 ${no} 份（${day}，${cases} 个案件）的摘要 / digest of list ${no} of ${day}, ${cases} cases: ${digest}`,
  );
}

function tellPublished(count: number): void {
  if (count > 0) {
    console.log(`✓ 公布的 ${count} 个末条哈希都在链上 / ${count} published heads lie on the chain`);
    return;
  }
  console.error('✗ 所给清单中没有本案 / the lists that were given do not name this case');
  process.exitCode = 1;
}

async function ofDatabase(data: string | undefined): Promise<ChainReport> {
  const db = openDatabase({
    url: runningDatabase(data) ?? readDatabaseEnv().DATABASE_URL,
    max: 1,
    deadlineMs: 30_000,
    applicationName: 'jingfa-verify',
  });
  try {
    return await verifyChains(db);
  } finally {
    await db.end();
  }
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      data: { type: 'string' },
      file: { type: 'string' },
      heads: { type: 'string', multiple: true },
      help: { type: 'boolean', short: 'h' },
    },
  });
  if (values.help === true) {
    console.log(USAGE);
    return;
  }
  if (values.file === undefined) {
    tell(await ofDatabase(values.data));
    return;
  }
  const lists = await Promise.all((values.heads ?? []).map(readHeadListFile));
  const report = await verifyRecordFile(
    values.file,
    lists.flatMap(({ heads: listed }) => listed),
  );
  tell(report);
  for (const list of lists) tellList(list);
  if (lists.length > 0 && report.broken === undefined) tellPublished(report.published ?? 0);
  // A file that was made anew from its first event on is whole in itself: the hash of the last tells it from the true one.
  if (report.headHash !== undefined) {
    console.log(
      `  末条记录的哈希，请与平台公布的核对 / hash of the last event, to be compared: ${report.headHash}`,
    );
  }
}

if (import.meta.main) await main();
