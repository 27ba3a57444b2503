/**
 * Defects planted into a record that holds, each in a transaction that is rolled back, with the guards of the tables off:
 * what somebody with the owner's rights, or a broken program, could do. Each names the check that must see it.
 */
import type postgres from 'postgres';
import type { Ledger } from '../front.ts';
import { audit } from './audit.ts';
import type { CheckName } from './finding.ts';

export interface Defect {
  readonly name: string;
  readonly check: CheckName;
  /** A condition on `cases c` that a case must meet for this defect. */
  readonly where?: string;
  /** Statements; `$case` is the case's id in quotes. */
  readonly plant: string;
}

const LAST_INPUT = '(select max(input_no) from case_inputs where case_id = $case)';
const LAST_EVENT = '(select max(seq) from case_events where case_id = $case)';
const LOSER = `(select i.input_id from case_inputs i join inbox b using (case_id, input_id)
  where i.case_id = $case and i.outcome = 'refused' and b.envelope ? 'expectedVersion' limit 1)`;
const HAS_LOSER = LOSER.replaceAll('$case', 'c.case_id')
  .replace('(select i.input_id', 'exists (select')
  .replace(' limit 1', '');
const HAS_UNDONE =
  "exists (select from case_events e where e.case_id = c.case_id and e.type = 'expiry_superseded')";
/** A forger who knows how the chain is made, and makes it anew. */
const RECHAIN = `do $do$ declare e record; prev text := ''; begin
  for e in select * from case_events where case_id = $case order by seq loop
    update case_events set prev_hash = prev, hash = event_hash(prev, case_id, seq, input_no, recorded_at, body)
      where case_id = e.case_id and seq = e.seq returning hash into prev;
  end loop;
  update cases set head_hash = prev, seq = ${LAST_EVENT} where case_id = $case;
end $do$`;

export const DEFECTS: readonly Defect[] = [
  {
    name: 'an outcome is deleted',
    check: 'one outcome',
    plant: `delete from case_inputs where case_id = $case and input_no = ${LAST_INPUT}`,
  },
  {
    name: 'an outcome is there twice',
    check: 'one outcome',
    plant: `drop index case_inputs_once;
      insert into case_inputs select case_id, input_no + 1, input_id, kind, type, outcome, refusal, version, stage, person_id, received_at, recorded_at
        from case_inputs where case_id = $case and input_no = ${LAST_INPUT}`,
  },
  {
    name: 'a decided input waits for ever',
    check: 'one outcome',
    plant: `insert into inbox_pending select case_id, input_id, decision_id, received_at from inbox where case_id = $case limit 1`,
  },
  {
    name: 'a received act disappears from the inbox',
    check: 'no phantom',
    plant: `delete from inbox where decision_id = (select decision_id from inbox where case_id = $case and kind = 'decision' limit 1)`,
  },
  {
    name: 'an accepted act is gone with its outcome',
    check: 'ledger',
    plant: `delete from case_inputs where case_id = $case and input_no = ${LAST_INPUT};
      delete from inbox b where case_id = $case and not exists (select from case_inputs i where i.case_id = b.case_id and i.input_id = b.input_id)`,
  },
  {
    name: 'a number is left out',
    check: 'input numbers',
    plant: `update case_inputs set input_no = input_no + 1 where case_id = $case and input_no = ${LAST_INPUT}`,
  },
  {
    name: 'an event is deleted',
    check: 'event seqs',
    plant: 'delete from case_events where case_id = $case and seq = 3',
  },
  {
    name: 'two events change places',
    check: 'hash chain',
    plant: `update case_events set seq = 1000 where case_id = $case and seq = 2;
      update case_events set seq = 2 where case_id = $case and seq = 3;
      update case_events set seq = 3 where case_id = $case and seq = 1000`,
  },
  {
    name: 'one character of an event is another',
    check: 'hash chain',
    plant: `update case_events set body = replace(body, 'adjacent_relations', 'adjacent_relationz') where case_id = $case and seq = 1`,
  },
  {
    name: 'the instant of recording is one millisecond later',
    check: 'hash chain',
    plant: `update case_events set recorded_at = recorded_at + interval '1 ms' where case_id = $case and seq = 2`,
  },
  {
    name: 'an event is moved to a refused input',
    check: 'events of an input',
    plant: `update case_events set input_no = (select min(input_no) from case_inputs where case_id = $case and outcome = 'refused')
      where case_id = $case and seq = 2`,
  },
  {
    name: 'an applied input has lost its events, the chain made anew',
    check: 'events of an input',
    plant: `delete from case_events where case_id = $case and input_no = (select max(input_no) from case_events where case_id = $case); ${RECHAIN}`,
  },
  {
    name: 'the case row names another head',
    check: 'head',
    plant: `update cases set head_hash = repeat('0', 64) where case_id = $case`,
  },
  {
    name: 'a refusal becomes an approval',
    check: 'acknowledged',
    plant: `update case_inputs set outcome = 'applied', refusal = null where case_id = $case and outcome = 'refused'`,
  },
  {
    name: 'both of two who acted on one version win',
    check: 'one winner',
    where: HAS_LOSER,
    plant: `update case_inputs set outcome = 'applied', refusal = null where case_id = $case and input_id = ${LOSER}`,
  },
  {
    name: 'an act was received earlier than it was',
    check: 'receipt',
    // An input that was received: the second of a case may be an expiry, which has no instant of receipt to differ from.
    plant: `update case_inputs set received_at = received_at - interval '1 s' where case_id = $case
      and input_id = (select input_id from inbox where case_id = $case order by received_at limit 1)`,
  },
  {
    name: 'an undone expiry is not undone',
    check: 'order',
    where: HAS_UNDONE,
    plant: `update case_events set type = 'note_recorded', body = replace(body, '"type":"expiry_superseded"', '"type":"note_recorded"')
      where case_id = $case and type = 'expiry_superseded'; ${RECHAIN}`,
  },
  {
    name: 'an act from after an expiry stands before it',
    check: 'order',
    where: `exists (select from case_inputs i where i.case_id = c.case_id and i.kind = 'expiry' and i.input_no > 4)`,
    plant: `update case_inputs set received_at = received_at + interval '1 hour' where case_id = $case and input_no = 3`,
  },
  {
    name: 'a case is another one, the chain made anew',
    check: 'fold',
    plant: `update case_events set body = replace(body, 'adjacent_relations', 'private_lending') where case_id = $case and seq = 1; ${RECHAIN}`,
  },
  {
    name: 'half an input is recorded, the chain made anew',
    check: 'projection',
    where: "c.stage = 'archived'",
    plant: `delete from case_events where case_id = $case and seq = ${LAST_EVENT}; ${RECHAIN}`,
  },
  {
    name: 'the case row tells another version',
    check: 'projection',
    plant: 'update cases set version = version + 1 where case_id = $case',
  },
];

class RolledBack extends Error {}

/** @returns the names of the checks that do not hold with the defect, and then again without it */
export async function tryDefect(
  sql: postgres.Sql,
  ledger: Ledger,
  defect: Defect,
): Promise<{ readonly before: readonly string[]; readonly planted: readonly string[] }> {
  // A run that was asked before it had loaded its case told nothing that a defect could differ from.
  const told = [
    ...new Set(ledger.positions.filter(({ position }) => position.seq > 0).map(({ caseId }) => caseId)),
  ];
  const [chosen] = await sql.unsafe<{ caseId: string }[]>(
    `select case_id as "caseId" from cases c where case_id = any($1::uuid[]) and ${defect.where ?? 'true'} limit 1`,
    [told],
  );
  if (chosen === undefined) throw new Error(`no case for "${defect.name}"`);
  const { caseId } = chosen;
  const checks = async (on: postgres.Sql): Promise<string[]> => [
    ...new Set((await audit(on, ledger, [caseId])).findings.map(({ check }) => check)),
  ];
  const before = await checks(sql);
  let planted: string[] = [];
  const transaction = sql.begin(async (tx) => {
    await tx.unsafe(
      `set local session_replication_role = replica; ${defect.plant.replaceAll('$case', `'${caseId}'`)}`,
    );
    planted = await checks(tx as unknown as postgres.Sql);
    throw new RolledBack();
  });
  await transaction.catch((error: unknown) => {
    if (!(error instanceof RolledBack)) throw error;
  });
  return { before, planted };
}
