/**
 * `npm run calendar:publish -- <file.json> [--data DIR]`: publishes a State Council holiday notice (放假安排) and tells
 * every open case, whose running deadlines are computed again. File: `{version, years: [{year, off, workdays, source}]}`
 * with `MM-DD` days. Repeating it is harmless; a case that cannot be told now notices at its next load.
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
import { signalCase } from '../../temporal/cases.ts';
import { openTemporal } from '../../temporal/client.ts';
import { caseContract } from '../../workflows/contract.ts';

const day = z.string().regex(/^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/, 'must be MM-DD');
const notice = z.strictObject({
  version: z.string().min(1).max(64),
  years: z
    .array(
      z.strictObject({
        year: z.int().min(2023).max(2099),
        off: z.array(day),
        workdays: z.array(day),
        source: z.string().min(1),
      }),
    )
    .min(1),
});
const running = z.object({
  databaseUrl: z.string(),
  temporalAddress: z.string(),
  temporalNamespace: z.string(),
});
const secrets = z.object({ codecKeys: z.string() });

function readJson<T>(path: string, shape: z.ZodType<T>): T {
  return shape.parse(JSON.parse(readFileSync(path, 'utf8')));
}

async function tellOpenCases(folder: string, calendar: Calendar): Promise<number> {
  const run = readJson(join(folder, 'run.json'), running);
  const env = readWorkerEnv({
    DATABASE_URL: run.databaseUrl,
    TEMPORAL_ADDRESS: run.temporalAddress,
    TEMPORAL_NAMESPACE: run.temporalNamespace,
    CODEC_KEYS: readJson(join(folder, 'secrets.json'), secrets).codecKeys,
  });
  const db = openDatabase({ url: run.databaseUrl, max: 2, applicationName: 'jingfa-calendar' });
  const temporal = openTemporal({
    address: env.TEMPORAL_ADDRESS,
    namespace: env.TEMPORAL_NAMESPACE,
    codecKeys: env.CODEC_KEYS,
  });
  try {
    await publishCalendar(db, calendar);
    const contract = caseContract(env.TASK_QUEUE);
    const input = calendarInput(calendar.version, Date.now());
    let told = 0;
    let after: string | undefined;
    for (;;) {
      const page = await listOpenCases(db, after, 200);
      if (page.length === 0) return told;
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
const calendar = readJson(resolve(file), notice);
const told = await tellOpenCases(resolve(values.data), calendar);
console.log(
  `日历 ${calendar.version} 已发布，已通知 ${told} 件在办案件 / published; ${told} open cases told`,
);
