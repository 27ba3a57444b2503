/**
 * Folds kept at intervals along a record (ADR 0023), so that an earlier instant is folded from the one before it. They follow from the
 * record alone: each names the hash it stood at, and one of another version of the code is not used.
 */
import { type SQL, sql } from 'drizzle-orm';
import type { Database } from '../../client.ts';
import { jsonParameter } from '../json-parameter.ts';

export interface Checkpoint {
  /** The input after which the state is this. */
  readonly inputNo: number;
  readonly seq: number;
  /** The state as JSON text. */
  readonly state: string;
}

export interface CheckpointAsked {
  readonly caseId: string;
  readonly version: string;
  /** At or before this input: one after a refused input that follows an event is later than that event. */
  readonly inputNo: number;
  /** At or before this event too, where one is named. */
  readonly seq?: number;
}

export function nearestCheckpointStatement({ caseId, version, inputNo, seq }: CheckpointAsked): SQL {
  return sql`
    select k.input_no as "inputNo", k.seq, k.state
    from case_checkpoints k
    join case_events e on e.case_id = k.case_id and e.seq = k.seq and e.hash = k.head_hash
    where k.case_id = ${caseId}::uuid and k.version = ${version} and k.input_no <= ${inputNo}::int
      and k.seq <= coalesce(${seq ?? null}::int, k.seq)
    order by k.seq desc limit 1`;
}

/** The last one at or before a place, if any is kept. */
export async function nearestCheckpoint(
  db: Database,
  asked: CheckpointAsked,
): Promise<Checkpoint | undefined> {
  return await db.first<Checkpoint>(nearestCheckpointStatement(asked));
}

export interface KeptCheckpoint extends Checkpoint {
  readonly caseId: string;
  readonly version: string;
}

export function keepCheckpointStatement(checkpoint: KeptCheckpoint): SQL {
  return sql`select keep_checkpoint(${jsonParameter(checkpoint)})`;
}

/** One that stands nowhere on the record is left out; those of other versions of the case go. */
export async function keepCheckpoint(db: Database, checkpoint: KeptCheckpoint): Promise<void> {
  await db.rows(keepCheckpointStatement(checkpoint));
}
