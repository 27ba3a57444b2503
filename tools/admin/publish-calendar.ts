/**
 * `npm run calendar:publish -- <file.json> [--data DIR]`: publishes a State Council holiday notice (放假安排) and tells
 * every open case, whose running deadlines are computed again. The file is checked whole before anything is stored
 * (`notice-file.ts`). Repeating it is harmless; a case that cannot be told now notices at its next load.
 */
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { readWorkerEnv } from '../../config/env.ts';
import { openDatabase } from '../../db/client.ts';
import { listOpenCases } from '../../db/queries/cases/list-open-cases.ts';
import { publishCalendar } from '../../db/seed-units.ts';
import { calendarInput } from '../../domain/kernel/input.ts';
import type { Calendar } from '../../domain/deadlines/calendar.ts';
import { ok, type Result } from '../../domain/result.ts';
import { signalCase } from '../../temporal/cases.ts';
import { openTemporal } from '../../temporal/client.ts';
import { caseContract } from '../../workflows/contract.ts';
import { readNotice } from './notice-file.ts';

const running = z.object({
  databaseUrl: z.string(),
  temporalAddress: z.string(),
  temporalNamespace: z.string(),
});
const secrets = z.object({ codecKeys: z.string() });

function readOwn<T>(path: string, shape: z.ZodType<T>): T {
  return shape.parse(JSON.parse(readFileSync(path, 'utf8')));
}

/** @returns how many were told, or why the calendar is not published */
async function tellOpenCases(folder: string, calendar: Calendar): Promise<Result<number>> {
  const run = readOwn(join(folder, 'run.json'), running);
  const env = readWorkerEnv({
    DATABASE_URL: run.databaseUrl,
    TEMPORAL_ADDRESS: run.temporalAddress,
    TEMPORAL_NAMESPACE: run.temporalNamespace,
    CODEC_KEYS: readOwn(join(folder, 'secrets.json'), secrets).codecKeys,
  });
  const db = openDatabase({ url: run.databaseUrl, max: 2, applicationName: 'jingfa-calendar' });
  const temporal = openTemporal({
    address: env.TEMPORAL_ADDRESS,
    namespace: env.TEMPORAL_NAMESPACE,
    codecKeys: env.CODEC_KEYS,
  });
  try {
    const published = await publishCalendar(db, calendar);
    if (!published.ok) return published;
    const contract = caseContract(env.TASK_QUEUE);
    const input = calendarInput(calendar.version, Date.now());
    let told = 0;
    let after: string | undefined;
    for (;;) {
      const page = await listOpenCases(db, after, 200);
      if (page.length === 0) return ok(told);
      await Promise.all(page.map((caseId) => signalCase(temporal.client, contract, caseId, input)));
      told += page.length;
      after = page.at(-1);
    }
  } finally {
    await temporal.end();
    await db.end();
  }
}

const { values, positionals } = parseArgs({
  options: { data: { type: 'string', default: '.data/live' } },
  allowPositionals: true,
});
const [file] = positionals;
if (file === undefined) {
  console.error('usage: npm run calendar:publish -- <file.json> [--data DIR]');
  process.exit(2);
}
const read = readNotice(readFileSync(resolve(file), 'utf8'));
if (!read.ok) {
  for (const line of read.wrong) console.error(line);
  console.error('未发布：文件有误 / nothing was published: the file is wrong');
  process.exit(1);
}
const { calendar } = read;
const told = await tellOpenCases(resolve(values.data), calendar);
if (!told.ok) {
  const { zh, en } = told.refusal;
  console.error(`未发布：${zh} / nothing was published: ${en}`);
  process.exit(1);
}
console.log(
  `日历 ${calendar.version} 已发布，已通知 ${told.value} 件在办案件 / published; ${told.value} open cases told`,
);
