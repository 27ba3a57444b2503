/**
 * `npm run bench -- --calendar [--open N] [--dry]`: a holiday notice published to N open cases, beside the same server taking a bare
 * signal (`resume`) for each of them, in turn: bare, notice, bare, taken back. One person takes decisions all the while.
 */
import { randomUUID } from 'node:crypto';
import type { RunFile } from '../local/start/run-file.ts';
import type { TemporalClient } from '../temporal/client.ts';
import { caseContract, QUERY_POSITION, SIGNAL_RESUME } from '../workflows/contract.ts';
import { DisputeSide } from './dispute-side.ts';
import { machine } from './document.ts';
import { callHttp } from './http-caller.ts';
import { AT_ONCE, each, pause } from './lanes.ts';
import { percentile } from './load.ts';
import { whileWorking } from './at-work.ts';

const POLL_MS = 200;
const GIVE_UP_MS = 20 * 60_000;
/** The notice is to be no slower than this share of the bare signals. */
export const SHARE_AT_LEAST = 0.8;

const DAY_MS = 86_400_000;
/** After their opening the cases have a month to mediate (PM4): around its last day everything is off. */
const OFF = { from: 26, to: 36 };

/** A notice of the next year that reaches into this one. */
function noticeAround(now: number): string {
  const days = Array.from({ length: OFF.to - OFF.from }, (_, no) => new Date(now + (OFF.from + no) * DAY_MS));
  const source = `关于${new Date(now).getUTCFullYear() + 1}年部分节假日安排的通知`;
  const lines = days.map((day) => `${day.toISOString().slice(0, 10)},off,元旦,${source}`);
  return ['date,kind,name,source', ...lines].join('\n');
}

/** Cases a second, each way. */
interface Rates {
  /** Bare signals: taken by the server, and handled by the workflows. */
  readonly taken: number;
  readonly handled: number;
  /** The notice, or its taking back: on record in every case. */
  readonly notice: number;
}

export interface CalendarResult {
  readonly open: number;
  readonly moved: number;
  readonly rounds: readonly Rates[];
  /** A person's decisions, ms: alone, beside bare signals, beside the notice. */
  readonly alone: readonly number[];
  readonly beside: readonly number[];
}

const perSecond = (count: number, began: number): number => (1000 * count) / (performance.now() - began);

const TRIES = 20;

/** A query gives up before a worker that has much to do answers it: asked again. */
async function answered(query: () => Promise<unknown>): Promise<void> {
  for (let no = 1; ; no += 1) {
    try {
      await query();
      return;
    } catch (error) {
      if (no === TRIES) throw error;
    }
  }
}

async function bareSignals(
  temporal: TemporalClient,
  caseIds: readonly string[],
): Promise<Pick<Rates, 'taken' | 'handled'>> {
  const { workflowId } = caseContract('');
  const handle = (caseId: string) => temporal.client.workflow.getHandle(workflowId(caseId));
  const began = performance.now();
  await each(caseIds, (caseId) => handle(caseId).signal(SIGNAL_RESUME));
  const taken = perSecond(caseIds.length, began);
  // A query is answered after the tasks before it: the last to be signalled are the last to be handled.
  await each(caseIds.slice(-2 * AT_ONCE), (caseId) => answered(() => handle(caseId).query(QUERY_POSITION)));
  return { taken, handled: perSecond(caseIds.length, began) };
}

class Administrator {
  readonly #address: string;
  readonly #cookie: string;

  private constructor(address: string, cookie: string) {
    this.#address = address;
    this.#cookie = cookie;
  }

  static async signIn({ address, demo }: RunFile): Promise<Administrator> {
    const username = demo?.users['admin']?.username ?? '';
    const reply = await callHttp({
      method: 'POST',
      url: `${address}/api/auth/sign-in/username`,
      headers: { origin: address },
      body: { username, password: demo?.password ?? '' },
    });
    const cookies = (reply.headers['set-cookie'] ?? []).map((one) => one.split(';')[0]);
    return new Administrator(address, cookies.join('; '));
  }

  async post(path: string, csv: string | undefined): Promise<Record<string, unknown>> {
    const headers = {
      origin: this.#address,
      cookie: this.#cookie,
      'idempotency-key': randomUUID(),
      'content-type': 'text/csv',
    };
    const body = csv === undefined ? {} : { body: csv };
    const reply = await fetch(this.#address + path, { method: 'POST', headers, ...body });
    const answer = (await reply.json()) as Record<string, unknown>;
    if (!reply.ok) throw new Error(`${path}: ${reply.status} ${JSON.stringify(answer)}`);
    return answer;
  }

  /** How many deadlines the notice would move, page by page. */
  async moved(notice: string): Promise<number> {
    let moved = 0;
    for (let cursor: string | null = ''; cursor !== null; ) {
      const next: string = cursor === '' ? '' : `&cursor=${cursor}`;
      const page = await this.post(`/api/calendars?check=true${next}`, notice);
      moved += (page['items'] as unknown[]).length;
      cursor = page['nextCursor'] as string | null;
    }
    return moved;
  }

  /** @returns cases a second, from the request until every case has it on record */
  async publish(path: string, csv: string | undefined): Promise<{ version: string; rate: number }> {
    const began = performance.now();
    const { version } = await this.post(path, csv);
    const progress = `${this.#address}/api/calendars/${String(version)}/progress`;
    while (performance.now() - began < GIVE_UP_MS) {
      const { body } = await callHttp({ method: 'GET', url: progress, headers: { cookie: this.#cookie } });
      const { total } = body['cases'] as { total: number };
      if (body['state'] === 'done') return { version: String(version), rate: perSecond(total, began) };
      await pause(POLL_MS);
    }
    throw new Error('the notice did not reach every case');
  }
}

export async function measureCalendar(
  run: RunFile,
  temporal: TemporalClient,
  open: number,
  say: (line: string) => void,
): Promise<CalendarResult> {
  const side = await DisputeSide.signIn(run);
  const admin = await Administrator.signIn(run);
  const caseIds: string[] = [];
  await each([...Array(open).keys()], async () => {
    const caseId = await side.open();
    await side.decide(caseId, 0);
    caseIds.push(caseId);
  });
  say(`· ${open} cases opened`);
  const worked = await side.open();
  const notice = noticeAround(Date.now());
  const moved = await admin.moved(notice);
  const { latencies: alone } = await whileWorking(side, worked, () => pause(10_000));
  const rounds: Rates[] = [];
  const beside: number[] = [];
  let path = '/api/calendars';
  for (const csv of [notice, undefined]) {
    const bare = await bareSignals(temporal, caseIds);
    const { result, latencies } = await whileWorking(side, worked, () => admin.publish(path, csv));
    path = `/api/calendars/${result.version}/reverse`;
    beside.push(...latencies);
    rounds.push({ ...bare, notice: result.rate });
    say(
      `· bare ${bare.taken.toFixed(0)}/s taken, ${bare.handled.toFixed(0)}/s handled; notice ${result.rate.toFixed(0)}/s`,
    );
  }
  return { open, moved, rounds, alone, beside };
}

const NAMES = ['published', 'taken back'];

/** The worst round's share of the bare signals that the workflows handled. */
export const shareOf = ({ rounds }: CalendarResult): number =>
  Math.min(...rounds.map(({ notice, handled }) => notice / handled));

export function calendarMarkdown(command: string, result: CalendarResult): string {
  const { open, moved, rounds, alone, beside } = result;
  const ms = (values: readonly number[], share: number): string =>
    `${percentile(values, share).toFixed(0)} ms`;
  return [
    `\`${command}\`, ${new Date().toISOString().slice(0, 10)}, ${machine()}; ${open} open cases, ${moved} deadlines moved`,
    '',
    '| cases a second | bare signals taken | bare signals handled | on record with the calendar | ÷ taken | ÷ handled |',
    '| --- | --: | --: | --: | --: | --: |',
    ...rounds.map(({ taken, handled, notice }, index) => {
      const shares = [notice / taken, notice / handled].map((share) => share.toFixed(2));
      return `| ${NAMES[index]} | ${taken.toFixed(0)} | ${handled.toFixed(0)} | ${notice.toFixed(0)} | ${shares.join(' | ')} |`;
    }),
    '',
    '| A person’s decision | n | median | 95 % |',
    '| --- | --: | --: | --: |',
    `| alone | ${alone.length} | ${ms(alone, 0.5)} | ${ms(alone, 0.95)} |`,
    `| while every case takes the calendar | ${beside.length} | ${ms(beside, 0.5)} | ${ms(beside, 0.95)} |`,
    '',
  ].join('\n');
}
