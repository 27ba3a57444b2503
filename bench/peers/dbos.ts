/**
 * The peer on DBOS: its workflow receives each act, judges it by the same table and records one row in a step. Answered at
 * the row's notice like the yardstick, so that the front waits for no poll.
 */
import { DBOS } from '@dbos-inc/dbos-sdk';
import postgres from 'postgres';
import { type PeerInput, readPeerSettings } from './contract.ts';
import { serve } from './front.ts';
import { stepFrom } from './transitions.ts';

const DAY_S = 86_400;
const CHANNEL = 'peer_outcome';

const { databaseUrl, port } = readPeerSettings();
const sql = postgres(databaseUrl, { max: 8, onnotice: () => undefined });
await sql`create table if not exists peer_rows (
  case_id uuid not null, input_id uuid not null, stage text not null, type text not null, data jsonb not null,
  recorded_at timestamptz not null default clock_timestamp(), primary key (case_id, input_id))`;

async function write({ caseId, inputId, type, data }: PeerInput, stage: string): Promise<void> {
  await sql`with written as (
      insert into peer_rows (case_id, input_id, stage, type, data)
      values (${caseId}, ${inputId}, ${stage}, ${type}, ${JSON.stringify(data)}::text::jsonb) on conflict do nothing returning 1)
    select pg_notify(${CHANNEL}, ${`${inputId} recorded`}) from (select count(*) from written) as done`;
}

async function tell(inputId: string, outcome: string): Promise<void> {
  await sql`select pg_notify(${CHANNEL}, ${`${inputId} ${outcome}`})`;
}

async function disputeFlow(opening: PeerInput): Promise<void> {
  let input: PeerInput | null = opening;
  let [stage, left] = ['', 0];
  for (;;) {
    // A clock that ran out begins a day more in triage, as with the other peer.
    const step = input === null ? { to: 'triage', days: 1 } : stepFrom(stage, input.type);
    const act = input;
    if (act !== null) {
      if (step === undefined) await DBOS.runStep(() => tell(act.inputId, 'refused'), { name: 'refuse' });
      else await DBOS.runStep(() => write(act, step.to), { name: 'record' });
    }
    stage = step?.to ?? stage;
    left = step?.days ?? left;
    input = await DBOS.recv<PeerInput>('act', left * DAY_S);
  }
}

const disputes = DBOS.registerWorkflow(disputeFlow, { name: 'dispute' });
DBOS.setConfig({
  name: 'peer',
  systemDatabaseUrl: databaseUrl,
  logLevel: 'warn',
  systemDatabasePoolSize: 12,
});
await DBOS.launch();

const waiting = new Map<string, (outcome: string) => void>();
await sql.listen(CHANNEL, (notice) => {
  const [inputId = '', outcome = ''] = notice.split(' ');
  waiting.get(inputId)?.(outcome);
  waiting.delete(inputId);
});

async function take(input: PeerInput): Promise<void> {
  const noticed = new Promise<string>((resolve) => void waiting.set(input.inputId, resolve));
  if (input.type === 'open') await DBOS.startWorkflow(disputes, { workflowID: input.caseId })(input);
  else await DBOS.send(input.caseId, input, 'act', input.inputId);
  if ((await noticed) === 'refused') throw new Error(`${input.type} is not open`);
}

serve(port, take);
