/**
 * One decision on many cases, or on many tasks (批量干预): each an ordinary decision of its case in the name of whoever sends it, under a key that
 * follows from the key of the whole. Sent again, after a death on either side too, it goes on where it was and decides nothing twice.
 */
import { stableUuid } from '../../db/people.ts';
import { type Intervention, isOnTasks } from '../../domain/access/policy/interventions.ts';
import { Problem } from '../http/problem.ts';
import type { Answer, Call, Route } from '../http/route.ts';

export interface InterveneDeps {
  /** `POST /api/cases/{caseId}/decisions`. */
  readonly decide: Route['handle'];
  /** `POST /api/cases/{caseId}/what-if`. */
  readonly whatIf: Route['handle'];
}

type Data = Readonly<Record<string, unknown>>;

interface Row {
  readonly caseId: string;
  /** Of an intervention on tasks. */
  readonly taskId?: string | undefined;
  /** Beside, or instead of, what is common to all. */
  readonly data?: Data | undefined;
}

export interface Intervening {
  readonly type: Intervention;
  readonly reason: string;
  readonly data?: Data | undefined;
  readonly rows: readonly Row[];
}

/** What a row is about: of two rows of one case each has its own task. */
type Which = Pick<Row, 'caseId' | 'taskId'>;

export interface RowOutcome extends Which {
  readonly outcome: 'applied' | 'pending' | 'refused' | 'unavailable' | 'would_apply';
  readonly code?: string;
  readonly zh?: string;
  readonly en?: string;
  readonly article?: string | undefined;
  /** What is wrong with the request itself, such as a person who cannot be named there. */
  readonly errors?: Problem['more']['errors'];
  readonly changes?: unknown;
}

/** Cases that are asked at a time: a hundred rows must not stand before everybody else's requests. */
const AT_ONCE = 4;

/** The words of whoever intervenes; of a task that changes hands `reason` is a code, and the words are its note. */
function bodyOf({ type, reason, data }: Intervening, row: Row) {
  const given = { ...data, ...row.data };
  if (!isOnTasks(type)) return { type, data: { ...given, reason } };
  return { type, data: { ...given, taskId: row.taskId, note: reason } };
}

const whichOf = ({ caseId, taskId }: Row): Which => ({ caseId, ...(taskId === undefined ? {} : { taskId }) });

type Asked = (row: Row) => Promise<RowOutcome>;

async function each(rows: readonly Row[], ask: Asked): Promise<readonly RowOutcome[]> {
  const outcomes: RowOutcome[] = [];
  const left = rows.map((row, index) => ({ row, index }));
  const lane = async (): Promise<void> => {
    for (let next = left.shift(); next !== undefined; next = left.shift())
      outcomes[next.index] = await ask(next.row);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, lane));
  return outcomes;
}

/** @throws what is no answer about the case, and 422 for a key that another body was sent with */
function notTaken(which: Which, error: unknown): RowOutcome {
  if (!(error instanceof Problem)) throw error;
  const { code, title, status, more } = error;
  if (code === 'idempotency_key_reused') throw error;
  const outcome = status >= 500 ? 'unavailable' : 'refused';
  const { article, errors } = more;
  return {
    ...which,
    outcome,
    code,
    ...title,
    ...(article === undefined ? {} : { article }),
    ...(errors === undefined ? {} : { errors }),
  };
}

/** Takes the decision on each case. */
export async function intervene(
  { decide }: InterveneDeps,
  call: Call,
  asked: Intervening,
): Promise<readonly RowOutcome[]> {
  return await each(asked.rows, async (row) => {
    const which = whichOf(row);
    const { caseId, taskId } = which;
    const body = bodyOf(asked, row);
    const ofTask = taskId === undefined ? '' : `:${taskId}`;
    const key = stableUuid(`intervene:${call.key}:${caseId}${ofTask}`);
    const req = { body } as Call['req'];
    try {
      const answer = await decide({ ...call, params: { caseId }, query: undefined, body, key, req });
      return { ...which, outcome: answer?.status === 200 ? 'applied' : 'pending' };
    } catch (error) {
      return notTaken(which, error);
    }
  });
}

interface Foreseen {
  readonly refused?: {
    readonly code: string;
    readonly zh: string;
    readonly en: string;
    readonly article?: string;
  };
  readonly changes?: unknown;
}

const foreseen = (which: Which, answer: Answer | undefined): RowOutcome => {
  const { refused, changes } = (answer?.body ?? {}) as Foreseen;
  if (refused === undefined) return { ...which, outcome: 'would_apply', changes };
  const { code, zh, en, article } = refused;
  return { ...which, outcome: 'refused', code, zh, en, ...(article === undefined ? {} : { article }) };
};

/** What would come of it, by the case's own functions; writes nothing. */
export async function foresee(
  { whatIf }: InterveneDeps,
  call: Call,
  asked: Intervening,
): Promise<readonly RowOutcome[]> {
  return await each(asked.rows, async (row) => {
    const which = whichOf(row);
    const { caseId } = which;
    const body = { suppose: [bodyOf(asked, row)] };
    const req = { body } as Call['req'];
    try {
      return foreseen(which, await whatIf({ ...call, params: { caseId }, query: undefined, body, req }));
    } catch (error) {
      return notTaken(which, error);
    }
  });
}
