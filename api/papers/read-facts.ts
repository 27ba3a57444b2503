/** What a paper may know of a case, as its reader may read it: the events pass the wall, texts and details are those of a reader in full. */
import type { Database } from '../../db/client.ts';
import { type CaseRead, readCase } from '../../db/queries/cases/read-case.ts';
import { readTexts } from '../../db/queries/cases/read-texts.ts';
import { type CaseDocument, listDocuments } from '../../db/queries/evidence/read-document.ts';
import { type EventItem, listEvents } from '../../db/queries/record/list-events.ts';
import type { CaseClock } from '../../domain/deadlines/clock.ts';
import { legalInstant } from '../../domain/deadlines/clock.ts';
import { dateOfInstant } from '../../domain/deadlines/legal-date.ts';
import type { CaseEvent } from '../../domain/kernel/events.ts';
import type { CaseState } from '../../domain/kernel/state.ts';
import { matterOf } from '../../domain/law/matters.ts';
import { behindWall, noteCompartment, SEALED_TYPE, type Wall } from '../../domain/machine/walls.ts';
import type { ActorFacts, CaseFacts, DocumentFacts, FactEvent } from '../../papers/facts/case-facts.ts';
import { evidenceItems } from '../../papers/facts/evidence-items.ts';
import { correctedEvents } from '../../papers/facts/corrected.ts';
import type { Viewer } from '../auth/viewer.ts';
import type { FoldedCases } from '../cases/folded-cases.ts';
import { sealedIn, wallOf } from '../cases/walls.ts';

export interface FactsDeps {
  readonly db: Database;
  readonly folded: FoldedCases;
}

type FactsReader = Pick<Viewer, 'roles' | 'scope'>;

export interface ReadFacts {
  readonly facts: CaseFacts;
  readonly wall: Wall;
  readonly found: CaseRead;
  /** What was received, as the reader may read it. */
  readonly documents: readonly CaseDocument[];
}

const PAGE = 200;

interface Keyset<T> {
  readonly items: readonly T[];
  readonly nextCursor: string | null;
}

/** Every page of a list. */
async function every<T>(page: (cursor?: string) => Promise<Keyset<T> | undefined>): Promise<readonly T[]> {
  const all: T[] = [];
  for (let cursor: string | undefined; ; ) {
    const { items = [], nextCursor = null } = (await page(cursor)) ?? {};
    all.push(...items);
    if (nextCursor === null) return all;
    cursor = nextCursor;
  }
}

const request = (cursor?: string) => ({ limit: PAGE, ...(cursor === undefined ? {} : { cursor }) });

function actorFacts(actor: CaseEvent['actor'], name: string | undefined): { actor?: ActorFacts } {
  if (actor === 'system') return {};
  const { personId, roles } = actor;
  return { actor: { personId, roles, ...(name === undefined ? {} : { name }) } };
}

function factEvent(item: EventItem, wall: Wall): FactEvent | undefined {
  const { seq, inputNo, at, recordedAt, stage = 'intake' } = item;
  const { actor, data, onBehalfOf } = JSON.parse(item.body) as Pick<
    CaseEvent,
    'actor' | 'data' | 'onBehalfOf'
  >;
  const recorded = { type: item.type, data, actor, stage, inputNo };
  const shown = behindWall(recorded, wall);
  if (shown.type === SEALED_TYPE) return undefined;
  const compartment = item.type === 'note_recorded' ? noteCompartment(recorded) : undefined;
  return {
    seq,
    type: shown.type,
    recordedAt,
    on: dateOfInstant(at),
    data: shown.data,
    ...actorFacts(actor, item.actorName),
    ...(onBehalfOf === undefined ? {} : { onBehalfOf }),
    ...(compartment === undefined ? {} : { compartment }),
  };
}

function textIds(value: unknown): string[] {
  if (value === null || typeof value !== 'object') return [];
  if ('textId' in value && typeof value.textId === 'string') return [value.textId];
  return Object.values(value).flatMap(textIds);
}

async function textsOf(db: Database, viewer: FactsReader, caseId: string, events: readonly FactEvent[]) {
  const ids = [...new Set(events.flatMap(({ data }) => textIds(data)))];
  const rows = ids.length === 0 ? [] : await readTexts(db, viewer.scope, caseId, ids);
  const texts = rows.filter(({ kind }) => kind === 'text');
  return Object.fromEntries(
    texts.flatMap(({ textId, body }) => (body === null ? [] : [[textId, body] as const])),
  );
}

export const receivedOn = ({ clock, receivedAt }: Pick<CaseDocument, 'clock' | 'receivedAt'>): string =>
  dateOfInstant(legalInstant(clock, receivedAt));

/** What was received for the case and is the reader's to read, oldest first. */
async function readableDocuments(
  db: Database,
  viewer: FactsReader,
  caseId: string,
  wall: Wall,
): Promise<readonly CaseDocument[]> {
  const all = await every((cursor) => listDocuments(db, viewer.scope, caseId, request(cursor)));
  return all.filter((one) => one.inFull && sealedIn(wall, one) === undefined);
}

function documentFacts(all: readonly CaseDocument[], events: readonly FactEvent[]): readonly DocumentFacts[] {
  const named = new Set(evidenceItems({ events }).map(({ paper }) => paper.documentId));
  return all.map(({ documentId, filename, purpose, receivedAt, claimed, clock }) => ({
    name: filename ?? '',
    purpose,
    claimed,
    ...(named.has(documentId) ? { asEvidence: true as const } : {}),
    receivedOn: receivedOn({ clock, receivedAt }),
  }));
}

function partyFacts({ partyId, role, kind, status, name, person }: CaseRead['parties'][number]) {
  const { idNumber, phone, address } = person ?? {};
  return {
    partyId,
    role,
    kind,
    status,
    ...(name === undefined || kind === 'unknown' ? {} : { name }),
    ...(idNumber === undefined ? {} : { idNumber }),
    ...(phone === undefined ? {} : { phone }),
    ...(address === undefined ? {} : { address }),
  };
}

const isDrill = ({ kind }: CaseClock): boolean => kind === 'drill';

function headFacts(found: CaseRead, state: CaseState, wall: Wall) {
  const { caseNumber, clock, stage, matter, openedOn, station, court, summary, parties, assignees } = found;
  const told = !wall.sealed.has('public_order');
  return {
    caseNumber,
    drill: isDrill(clock),
    stage,
    matter: matterOf(matter)?.name ?? matter,
    openedOn,
    publicOrder: told && (state.publicOrder !== undefined || state.track === 'A'),
    station: station.name,
    court: court.name,
    ...(summary === undefined ? {} : { summary }),
    state,
    parties: parties.map(partyFacts),
    people: assignees,
  };
}

/** @returns `masked` for a reader who sees the parties masked: no paper is made for them */
export async function readFacts(
  { db, folded }: FactsDeps,
  viewer: FactsReader,
  caseId: string,
): Promise<ReadFacts | 'masked' | undefined> {
  const found = await readCase(db, viewer.scope, caseId);
  if (found === undefined) return undefined;
  if (!found.inFull) return 'masked';
  const state = await folded.after(caseId, found.inputNo);
  if (state === undefined) return undefined;
  const wall = await wallOf(db, viewer, caseId);
  const items = await every((cursor) => listEvents(db, viewer.scope, caseId, request(cursor)));
  const recorded = items.filter(({ seq }) => seq <= found.seq).flatMap((item) => factEvent(item, wall) ?? []);
  const events = correctedEvents(recorded);
  const documents = await readableDocuments(db, viewer, caseId, wall);
  const facts = {
    ...headFacts(found, state, wall),
    events,
    texts: await textsOf(db, viewer, caseId, events),
    documents: documentFacts(documents, events),
  };
  return { facts, wall, found, documents };
}
