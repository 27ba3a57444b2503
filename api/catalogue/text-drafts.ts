/**
 * Free texts and personal details on their way in. In events they are only `{textId, digest}`; the words go to an
 * erasable row beside the record. The digest is SHA-256 in hexadecimal of `<salt>\n<body>`: erasing row and salt leaves
 * nothing from which the words could be guessed.
 */
import { createHash, randomBytes, randomUUID } from 'node:crypto';
import type { TextRow } from '../../db/queries/record/accept-input.ts';
import type { TextRef } from '../../domain/kernel/refs.ts';

class TextDraft implements TextRef {
  readonly textId: string = randomUUID();
  readonly digest: string;
  readonly #row: TextRow;

  constructor(kind: TextRow['kind'], body: string) {
    const salt = randomBytes(16).toString('hex');
    this.digest = createHash('sha256').update(`${salt}\n${body}`).digest('hex');
    this.#row = { textId: this.textId, kind, body, salt };
  }

  get row(): TextRow {
    return this.#row;
  }
}

export interface PersonalDetails {
  readonly name?: string;
  readonly description?: string;
  readonly idNumber?: string;
  readonly phone?: string;
  readonly address?: string;
}

export function textDraft(body: string): TextRef {
  return new TextDraft('text', body);
}

export function partyDraft(details: PersonalDetails): TextRef {
  return new TextDraft('party', JSON.stringify(details));
}

/** What a draft of a party's details says; undefined for whatever else. */
export function detailsOf(draft: unknown): PersonalDetails | undefined {
  if (!(draft instanceof TextDraft) || draft.row.kind !== 'party') return undefined;
  return JSON.parse(draft.row.body) as PersonalDetails;
}

/** The rows behind every draft in checked data. */
export function textRows(data: unknown): TextRow[] {
  if (data instanceof TextDraft) return [data.row];
  if (data === null || typeof data !== 'object') return [];
  return Object.values(data).flatMap(textRows);
}
