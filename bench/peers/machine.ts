/** The hand-written peer: one process over PostgreSQL, an act is one statement, clocks are polled each second. */
import { readFileSync } from 'node:fs';
import postgres from 'postgres';
import { type PeerInput, readPeerSettings } from './contract.ts';
import { serve } from './front.ts';
import { stepsOf } from './transitions.ts';

const { databaseUrl, port } = readPeerSettings();
const sql = postgres(databaseUrl, { max: 8, onnotice: () => undefined });
await sql.unsafe(readFileSync(new URL('machine.sql', import.meta.url), 'utf8'));

async function take({ caseId, inputId, type, data }: PeerInput): Promise<void> {
  const [row] = await sql<{ version: number | null }[]>`
    select peer_record(${caseId}, ${inputId}, ${type}, ${JSON.stringify(data)}::text::jsonb,
      ${JSON.stringify(stepsOf(type))}::text::jsonb) as version`;
  if (row?.version == null) throw new Error(`${type} is not open`);
}

/** What ran out goes back to triage with a day more: the poll itself is what the bench pays for. */
async function ringClocks(): Promise<void> {
  await sql`update peer_cases set stage = 'triage', due_at = due_at + interval '1 day', version = version + 1
    where due_at <= clock_timestamp()`;
}

setInterval(() => void ringClocks().catch(() => process.exit(1)), 1000);
serve(port, take);
