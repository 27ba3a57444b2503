/** Refusals say by id who was first and in epoch ms when; a reader wants the name and the hour. */
import type { Database } from '../../db/client.ts';
import { readPerson } from '../../db/queries/people/read-person.ts';
import type { Refusal } from '../../domain/result.ts';
import { instantText } from '../http/instants.ts';
import type { Words } from '../../words/text.ts';

type Params = Readonly<Record<string, unknown>>;

/** Params of refusals that are legal instants. */
const INSTANTS = ['at', 'issuedAt'] as const;

export interface ReadableRefusal {
  readonly params?: Params;
  readonly detail?: Words;
}

function instants(params: Params): Params {
  const given = INSTANTS.flatMap((name) => {
    const value = params[name];
    return typeof value === 'number' ? [[name, instantText(value)]] : [];
  });
  return { ...params, ...Object.fromEntries(given) };
}

/** To the minute, as people say it. */
const hour = (at: unknown): string => (typeof at === 'string' ? at.slice(0, 16).replace('T', ' ') : '');

export async function whoAndWhen(db: Database, refusal: Refusal): Promise<ReadableRefusal> {
  if (refusal.params === undefined) return {};
  const params = instants(refusal.params);
  const { personId } = params;
  if (typeof personId !== 'string' || personId === '') return { params };
  const name = (await readPerson(db, personId))?.name;
  if (name === undefined) return { params };
  const at = hour(params['at']);
  const detail = {
    zh: `${refusal.zh}（${name}${at === '' ? '' : `，${at}`}）`,
    en: `${refusal.en} (${name}${at === '' ? '' : `, ${at}`})`,
  };
  return { params: { ...params, by: name }, detail };
}
