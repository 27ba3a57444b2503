/** What is typed at the counter, and what of it is sent: nothing that was left empty. */
import type { OpenCase } from '../../api/generated.ts';
import { tidyNumber } from './id-number.ts';

export interface EnteredParty {
  readonly kind?: string;
  readonly name?: string;
  readonly description?: string;
  readonly idNumber?: string;
  readonly phone?: string;
}

export interface Entry {
  readonly stationId?: string;
  readonly source?: string;
  readonly matter?: string;
  readonly summary?: string;
  readonly applicant?: EnteredParty;
  readonly respondents?: readonly (EnteredParty | undefined)[];
  readonly drill?: boolean;
  readonly msPerDay?: number;
}

/** What the device keeps until the answer is there: the key belongs to the body it was sent with. */
export interface IntakeDraft {
  readonly entry: Entry;
  readonly sent?: { readonly key: string; readonly body: string };
}

export const EMPTY: Entry = { applicant: { kind: 'person' }, respondents: [{ kind: 'person' }] };

const filled = (text: string | undefined): string | undefined => {
  const trimmed = text?.trim() ?? '';
  return trimmed === '' ? undefined : trimmed;
};

function partyOf(role: 'applicant' | 'respondent', given: EnteredParty) {
  const { kind, idNumber } = given;
  const fields = {
    name: filled(given.name),
    description: kind === 'unknown' ? filled(given.description) : undefined,
    idNumber: filled(idNumber === undefined ? undefined : tidyNumber(idNumber)),
    phone: filled(given.phone),
  };
  const some = Object.entries(fields).filter(([, value]) => value !== undefined);
  return { role, kind, ...Object.fromEntries(some) };
}

/** The body of `POST /api/cases`; the form has seen to what must be there. */
export function bodyOf(entry: Entry, ownStation: string | undefined): OpenCase {
  const { source, matter, summary, applicant = {}, respondents = [], drill, msPerDay } = entry;
  const parties = [
    partyOf('applicant', applicant),
    ...respondents.map((given) => partyOf('respondent', given ?? {})),
  ];
  return {
    stationId: entry.stationId ?? ownStation,
    source,
    matter,
    summary: summary?.trim(),
    parties,
    ...(drill === true ? { clock: { kind: 'drill', msPerDay } } : {}),
  } as OpenCase;
}

/** Where in the form the field stands that a JSON pointer of the API names: parties are the applicant, then the respondents. */
export function placeOf(pointer: string): (string | number)[] {
  const [top = '', index, ...rest] = pointer.split('/').slice(1);
  if (top === 'clock') return ['msPerDay'];
  if (top !== 'parties' || index === undefined) return [top];
  return Number(index) === 0 ? ['applicant', ...rest] : ['respondents', Number(index) - 1, ...rest];
}

/** Names by which earlier cases of the same people are looked for. */
export const namesOf = ({ applicant, respondents = [] }: Entry): readonly string[] => [
  ...new Set([applicant, ...respondents].flatMap((party) => filled(party?.name) ?? [])),
];

const DAY_MS = 86_400_000;
const SHANGHAI_MS = 8 * 3_600_000;

/** @returns the day `days` before now in Asia/Shanghai, `YYYY-MM-DD` */
export const dayBefore = (days: number, now: number): string =>
  new Date(now - days * DAY_MS + SHANGHAI_MS).toISOString().slice(0, 10);
