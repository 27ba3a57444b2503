/**
 * `npm run bench -- --told [--dry]`: a page of two hundred events raw and told in sentences, asked for in turn over HTTP,
 * on a platform of its own; the table goes into docs/performance.md. `run.ts` exits with 1 above `TOLD_AT_MOST`.
 */
import type { HttpClient } from '../demo/client/http-client.ts';
import { machine } from './document.ts';

export interface ToldTimes {
  readonly rounds: number;
  readonly events: number;
  /** Milliseconds, medians. */
  readonly raw: number;
  readonly told: number;
  /** Median of the rounds' own ratios: what slows both at once cancels out. */
  readonly ratio: number;
}

/** The told page may take at most so many times as long as the raw one. */
export const TOLD_AT_MOST = 1.2;

const WARM_UP = 20;

function middle(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

interface EventsPage {
  readonly items: readonly { readonly text?: string }[];
}

async function timed(client: HttpClient, path: string): Promise<{ ms: number; page: EventsPage }> {
  const startedAt = performance.now();
  const { status, body } = await client.get<EventsPage>(path);
  if (status !== 200) throw new Error(`${path}: ${status}`);
  return { ms: performance.now() - startedAt, page: body };
}

interface Round {
  readonly raw: number;
  readonly told: number;
  readonly events: number;
}

/** Asks for both, the told page first or last. */
async function oneRound(client: HttpClient, rawPath: string, toldFirst: boolean): Promise<Round> {
  const askTold = () => timed(client, `${rawPath}&told=zh`);
  const early = toldFirst ? await askTold() : undefined;
  const raw = await timed(client, rawPath);
  const told = early ?? (await askTold());
  if (told.page.items.some((item) => !item.text)) throw new Error('an event without its sentence');
  return { raw: raw.ms, told: told.ms, events: raw.page.items.length };
}

/** @param caseId of a case with at least two hundred events */
export async function measureTold(client: HttpClient, caseId: string, rounds: number): Promise<ToldTimes> {
  const rawPath = `/api/cases/${caseId}/events?limit=200`;
  const all: Round[] = [];
  for (let no = 0; no < rounds + WARM_UP; no += 1) all.push(await oneRound(client, rawPath, no % 2 === 0));
  const kept = all.slice(WARM_UP);
  return {
    rounds,
    events: kept[0]?.events ?? 0,
    raw: middle(kept.map((one) => one.raw)),
    told: middle(kept.map((one) => one.told)),
    ratio: middle(kept.map((one) => one.told / one.raw)),
  };
}

const ROUNDS_OF_ACTS = 70;

/** A case with every kind of sentence that names somebody: openings, consents, things told, notes and clocks. */
export async function longCase(client: HttpClient, opening: object): Promise<string> {
  const send = async (path: string, body: object) => {
    const reply = await client.post<{ caseId?: string; parties?: unknown }>(path, body);
    if (reply.status >= 300) throw new Error(`${path}: ${reply.status} ${JSON.stringify(reply.body)}`);
    return reply.body;
  };
  const { caseId = '' } = await send('/api/cases', opening);
  const { body } = await client.get<{ parties: { partyId: string }[] }>(`/api/cases/${caseId}`);
  const partyIds = body.parties.map((party) => party.partyId);
  const decide = (type: string, data: object) => send(`/api/cases/${caseId}/decisions`, { type, data });
  for (let no = 0; no < ROUNDS_OF_ACTS; no += 1) {
    await decide('record_note', { text: `第${no}次电话联系双方，约定面谈时间` });
    // Each time another text: the same one told again is refused.
    await decide('tell_parties', { topic: 'civil_routes', partyIds, textVersion: `v${no}` });
    // One of a kind is open at a time.
    if (no === 0) await decide('open_process', { kind: 'legal_aid' });
    else
      await decide('tell_parties', {
        topic: 'mediation_rights',
        partyIds: partyIds.slice(0, 1),
        textVersion: `v${no}`,
      });
  }
  return caseId;
}

export function toldMarkdown(command: string, { rounds, events, raw, told, ratio }: ToldTimes): string {
  const met = ratio <= TOLD_AT_MOST;
  return [
    `\`${command}\`, ${new Date().toISOString().slice(0, 10)}, ${machine()}; ${rounds} rounds in turn`,
    '',
    `| ${events} events | p50, ms |`,
    '| --- | --: |',
    `| raw | ${raw.toFixed(1)} |`,
    `| told | ${told.toFixed(1)} |`,
    `| told ÷ raw, median of the rounds (goal ≤ ${TOLD_AT_MOST}) | ${ratio.toFixed(2)} ${met ? '✓' : '✗'} |`,
    '',
  ].join('\n');
}
