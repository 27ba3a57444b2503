/** What a clerk reports of one attempt (一次上门或联系), and what is kept of it. Where, who stood by, and what was said are erasable texts. */
import * as z from 'zod';
import type { AttemptData } from '../../../domain/chapters/tasks/task.ts';
import type { TaskKind } from '../../../domain/chapters/tasks/codes.ts';
import { because } from '../../http/issue-messages.ts';
import { documentRef } from '../document-drafts.ts';
import { text } from '../fields.ts';
import { serviceFacts } from '../chapters/service.ts';
import { documentDigest, textRef } from '../event-fields.ts';
import { KEPT, type Leaves, SENT } from '../leaves.ts';
import { textDraft } from '../text-drafts.ts';
import { coded } from '../codes.ts';

const MOST_DOCUMENTS = 50;

/** Uploaded documents by their ids, none twice. */
export const documents = () =>
  z
    .array(documentRef())
    .max(MOST_DOCUMENTS)
    .refine(
      (given) => new Set(given.map((one) => one.documentId)).size === given.length,
      because('duplicate'),
    );

/** Coordinates as a browser gives them (WGS-84). An address or coordinates say where somebody is to be found: kept as a text. */
const place = () =>
  z
    .strictObject({
      address: z.string().trim().min(1).max(300).exactOptional(),
      latitude: z.number().min(-90).max(90).exactOptional(),
      longitude: z.number().min(-180).max(180).exactOptional(),
      accuracyM: z.number().min(0).max(100_000).exactOptional(),
    })
    .refine((given) => (given.latitude === undefined) === (given.longitude === undefined), {
      path: ['longitude'],
      ...because('coordinates_incomplete'),
    })
    .refine((given) => given.address !== undefined || given.latitude !== undefined, because('place_empty'))
    .transform((given) => textDraft(JSON.stringify(given)));

const witnesses = (leaf: Leaves) =>
  leaf.list(leaf.object({ capacity: coded('witnessCapacity'), name: leaf.text(100).exactOptional() }), 20);

const facts = (leaf: Leaves) => leaf.object({ method: coded('serviceMethod'), ...serviceFacts(leaf) });

/** Kinds in which somebody is sought: how they were sought is part of the report. */
const SEEKING: readonly TaskKind[] = [
  'address_confirmation',
  'contact',
  'urging',
  'execution_investigation',
  'on_the_spot_execution',
  'performance_visit',
];

function wayOf(kind: TaskKind): Readonly<Record<string, z.ZodType>> {
  if (kind === 'service') return { facts: facts(SENT) };
  const way = coded('attemptWay');
  return { way: SEEKING.includes(kind) ? way : way.exactOptional() };
}

export function attemptForm(kind: TaskKind): z.ZodType<AttemptData> {
  return z.strictObject({
    result: coded('attemptResult'),
    ...wayOf(kind),
    met: coded('metRelation').exactOptional(),
    place: place().exactOptional(),
    witnesses: witnesses(SENT).exactOptional(),
    evidence: documents().exactOptional(),
    note: text().exactOptional(),
  });
}

/** What the record keeps of an attempt. */
export const keptAttempt = {
  result: coded('attemptResult'),
  way: coded('attemptWay').exactOptional(),
  facts: facts(KEPT).exactOptional(),
  met: coded('metRelation').exactOptional(),
  place: textRef().exactOptional(),
  witnesses: witnesses(KEPT).exactOptional(),
  evidence: z.array(documentDigest()).exactOptional(),
  note: textRef().exactOptional(),
};
