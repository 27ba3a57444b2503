/** Whether an upload may begin: who sends it for which case, how large it is, and how many that person has under way. */
import { isUtf8 } from 'node:buffer';
import { Metadata } from '@tus/server';
import * as z from 'zod';
import type { Database } from '../../db/client.ts';
import type { EvidenceStore } from '../../evidence/store.ts';
import type { Viewer } from '../auth/viewer.ts';
import { errorMap } from '../http/issue-messages.ts';
import { codesOf } from '../../domain/words.ts';
import { DOCUMENT_PURPOSE } from '../../words/platform.ts';
import { problem } from '../http/problem.ts';
import { checkMayUpload } from './may-upload.ts';
import { checkRoom, roomOf } from './room.ts';
import type { UploadNotes, UploadStore } from './upload-store.ts';

/** Unfinished at once, for one person. */
const MOST_UNFINISHED = 20;
const LONGEST_NAME = 200;

/** What a document is for: a hint for people, not a rule. */
export const PURPOSES = codesOf(DOCUMENT_PURPOSE);

/** No folders, no control characters, nothing that turns the direction of writing and so hides an extension. */
function plainName(given: string): string {
  const last = given.split(/[/\\]/).at(-1) ?? '';
  const plain = last.replaceAll(/[\p{Cc}\p{Cf}\u2028\u2029]/gu, '').trim();
  const characters = Array.from(plain);
  if (characters.length <= LONGEST_NAME) return plain;
  // The ending tells people, and their programs, what it is.
  const ending = /\.[^.\s]{1,10}$/u.exec(plain)?.[0] ?? '';
  return characters.slice(0, LONGEST_NAME - Array.from(ending).length).join('') + ending;
}

/** tus' metadata: other keys, such as the type a browser guessed, are let go. */
const uploadMetadata = z.object({
  caseId: z.guid().transform((id) => id.toLowerCase()),
  filename: z.string().max(1000).transform(plainName).pipe(z.string().min(1)),
  purpose: z.enum(PURPOSES).default('other'),
  sha256: z
    .string()
    .regex(/^[0-9a-fA-F]{64}$/)
    .transform((text) => text.toLowerCase())
    .optional(),
});

export interface BeginDeps {
  readonly db: Database;
  readonly evidence: EvidenceStore;
  readonly uploads: UploadStore;
}

type UploadMetadata = Record<string, string | null> | undefined;

/** Node decodes base64 leniently, and bytes that are no UTF-8 would be stored as U+FFFD. */
function isText(header: string): boolean {
  const values = header.split(',').flatMap((pair) => pair.trim().split(' ').slice(1, 2));
  return values.every((value) => isUtf8(Buffer.from(value, 'base64')));
}

/**
 * tus' own server reads the same header once more; this is the check of its bytes.
 * @throws Problem when the header is not tus', or one of its values no UTF-8
 */
export function metadataFrom(header: string | undefined): UploadMetadata {
  if (header !== undefined && !isText(header)) throw problem('upload_request_invalid');
  try {
    return Metadata.parse(header);
  } catch {
    throw problem('upload_request_invalid');
  }
}

/** @throws Problem that points at what is wrong */
export function notesFrom(metadata: UploadMetadata, personId: string): UploadNotes {
  const given = metadata ?? {};
  const read = uploadMetadata.safeParse(given, { error: errorMap('zh') });
  if (!read.success) {
    // The protocol's own requests carry no choice of language: both.
    const english = uploadMetadata.safeParse(given, { error: errorMap('en') }).error?.issues ?? [];
    const errors = read.error.issues.map(({ path, message }, index) => ({
      pointer: `/Upload-Metadata/${path.join('/')}`,
      message: `${message} / ${english[index]?.message ?? message}`,
    }));
    throw problem('upload_request_invalid', { errors });
  }
  const { sha256, ...notes } = read.data;
  return { personId, ...notes, ...(sha256 === undefined ? {} : { sha256 }) };
}

/** @throws Problem */
export async function beginUpload(
  { db, evidence, uploads }: BeginDeps,
  viewer: Viewer,
  given: { readonly size: number | undefined; readonly metadata?: UploadMetadata },
): Promise<UploadNotes> {
  const { size } = given;
  const notes = notesFrom(given.metadata, viewer.personId);
  if (size === undefined || !Number.isSafeInteger(size) || size < 1) {
    const message = '文件长度须为正整数 / the length of the file is a positive whole number';
    throw problem('upload_request_invalid', { errors: [{ pointer: '/Upload-Length', message }] });
  }
  await checkMayUpload(db, viewer, notes.caseId);
  const unfinished = await uploads.unfinished();
  if (unfinished.filter((one) => one.personId === viewer.personId).length >= MOST_UNFINISHED) {
    throw problem('too_many_uploads', {
      params: { most: MOST_UNFINISHED },
      headers: { 'Retry-After': '60' },
    });
  }
  // Space promised to unfinished uploads is not available to this one.
  const promised = unfinished.reduce((sum, one) => sum + roomOf(one), 0);
  await checkRoom(evidence, { length: size, offset: 0 }, promised);
  return notes;
}
