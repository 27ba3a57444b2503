/** States of cases at earlier instants: folded from the checkpoint before, and what lies far behind leaves checkpoints (ADR 0023). */
import type { Logger } from 'pino';
import type { Database } from '../../../db/client.ts';
import { DatabaseError } from '../../../db/errors.ts';
import { keepCheckpoint, nearestCheckpoint } from '../../../db/queries/record/checkpoints.ts';
import { loadCase } from '../../../db/queries/record/load-case.ts';
import type { Place } from '../../../db/queries/record/read-place.ts';
import type { LoadedCase } from '../../../domain/kernel/append-contract.ts';
import type { CaseState } from '../../../domain/kernel/state.ts';
import { foldEach, foldRecord } from '../../../domain/machine/fold.ts';

/** After an input; amid it where `seq` names an event before its last. */
export type PlaceOfFold = Pick<Place, 'inputNo'> & Partial<Pick<Place, 'seq'>>;

export type WholePlace = Pick<Place, 'inputNo' | 'seq'>;

export interface PastCases {
  /** Undefined where the record has no such place. */
  stateAt(caseId: string, place: PlaceOfFold): Promise<CaseState | undefined>;
  /** States after each event from one place to another, both with them: of a range that fits into memory. */
  between(caseId: string, from: WholePlace, to: WholePlace): Promise<readonly CaseState[]>;
  /** States at both ends of a range, and between them at ends of inputs that lie about so many events apart. */
  marks(caseId: string, from: WholePlace, to: WholePlace, every: number): Promise<readonly CaseState[]>;
}

export interface PastSettings {
  /** Digest of the code that folds. */
  readonly version: string;
  /** Events between two checkpoints. */
  readonly every?: number;
  readonly logger: Pick<Logger, 'warn'>;
}

const EVERY = 400;
const PAGE = 40;

interface Folding {
  readonly state: CaseState | undefined;
  readonly inputNo: number;
}

/** Of a page what was recorded up to a place; an input is judged whole, an event of it may be asked for. */
function upTo({ inputs, events }: LoadedCase, { seq = Number.POSITIVE_INFINITY, inputNo }: PlaceOfFold) {
  return {
    inputs: inputs.filter((one) => one.inputNo <= inputNo),
    events: events.filter((one) => one.seq <= seq),
  };
}

/** Pages of a record after an input, up to a place. */
async function* pages(
  db: Database,
  caseId: string,
  after: number,
  place: PlaceOfFold,
): AsyncGenerator<LoadedCase> {
  for (let inputNo = after; inputNo < place.inputNo; ) {
    const limit = Math.min(PAGE, place.inputNo - inputNo);
    const page = await loadCase(db, { caseId, afterInputNo: inputNo, limit });
    yield page;
    inputNo = page.inputs.at(-1)?.inputNo ?? place.inputNo;
  }
}

/** What a fold begins with and leaves behind. */
function createCheckpoints(db: Database, { version, every = EVERY, logger }: PastSettings) {
  async function beginning(caseId: string, place: PlaceOfFold): Promise<Folding> {
    const kept = await nearestCheckpoint(db, { caseId, version, ...place });
    if (kept === undefined) return { state: undefined, inputNo: 0 };
    return { state: JSON.parse(kept.state) as CaseState, inputNo: kept.inputNo };
  }

  /**
   * A checkpoint only spares a later fold: one that cannot be written is missed, and the reader has the state all the same.
   * @returns where the last checkpoint is now, or was tried
   */
  async function keep(caseId: string, state: CaseState, last: number): Promise<number> {
    if (state.seq - last < every) return last;
    const { inputNo, seq } = state;
    try {
      await keepCheckpoint(db, { caseId, version, inputNo, seq, state: JSON.stringify(state) });
    } catch (error) {
      if (!(error instanceof DatabaseError)) throw error;
      logger.warn({ kind: error.kind, sqlState: error.sqlState, caseId }, 'checkpoint not kept');
    }
    return seq;
  }

  return { beginning, keep };
}

/** States along a stretch of a record, folded from the one at its beginning. */
function createRanges(db: Database, stateAt: PastCases['stateAt']): Pick<PastCases, 'between' | 'marks'> {
  /** Pages of a range, each with the states after its events. */
  async function* along(
    caseId: string,
    first: CaseState | undefined,
    from: WholePlace,
    to: WholePlace,
  ): AsyncGenerator<readonly CaseState[]> {
    let state = first;
    // An event amid its input may be asked for: the rest of that input comes after it.
    for await (const page of pages(db, caseId, from.inputNo - 1, to)) {
      const { inputs, events } = upTo(page, to);
      const rest = events.filter((one) => one.seq > from.seq);
      const folded = foldEach(caseId, state, rest, inputs);
      yield folded.after;
      ({ state } = folded);
    }
  }

  async function between(caseId: string, from: WholePlace, to: WholePlace): Promise<readonly CaseState[]> {
    const first = await stateAt(caseId, from);
    const states: CaseState[] = first === undefined ? [] : [first];
    for await (const page of along(caseId, first, from, to)) states.push(...page);
    return states;
  }

  async function marks(
    caseId: string,
    from: WholePlace,
    to: WholePlace,
    every: number,
  ): Promise<readonly CaseState[]> {
    const first = await stateAt(caseId, from);
    const states: CaseState[] = first === undefined ? [] : [first];
    let last: CaseState | undefined;
    for await (const page of along(caseId, first, from, to)) {
      // The end of a page is the end of an input: a fold that begins there needs no event of that input.
      last = page.at(-1) ?? last;
      if (last !== undefined && last.seq - (states.at(-1)?.seq ?? 0) >= every) states.push(last);
    }
    if (last !== undefined && last.seq > (states.at(-1)?.seq ?? 0)) states.push(last);
    return states;
  }

  return { between, marks };
}

export function createPastCases(db: Database, settings: PastSettings): PastCases {
  const { beginning, keep } = createCheckpoints(db, settings);

  async function stateAt(caseId: string, place: PlaceOfFold): Promise<CaseState | undefined> {
    const begun = await beginning(caseId, place);
    let { state } = begun;
    let last = state?.seq ?? 0;
    for await (const page of pages(db, caseId, begun.inputNo, place)) {
      const { events, inputs } = upTo(page, place);
      state = foldRecord(caseId, state, events, inputs);
      const whole = events.length === page.events.length;
      if (whole && state !== undefined) last = await keep(caseId, state, last);
    }
    return state;
  }

  return { stateAt, ...createRanges(db, stateAt) };
}
