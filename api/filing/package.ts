/** A filing package as its files: the papers printed, the evidence named with its digests, and the table of contents over both. */
import { createHash } from 'node:crypto';
import { extname } from 'node:path';
import type { Readable } from 'node:stream';
import type { CaseDocument } from '../../db/queries/evidence/read-document.ts';
import { matterOf } from '../../domain/law/matters.ts';
import { type CaseFacts, lastOf, type PartyFacts, textOf } from '../../papers/facts/case-facts.ts';
import { isProtected } from '../../papers/facts/protected.ts';
import { elementsOf } from '../../papers/manifest/complaint-elements.ts';
import { heldOf } from '../../papers/manifest/fields.ts';
import { SUIT } from '../../papers/manifest/filing.ts';
import { type ReadFacts, receivedOn } from '../papers/read-facts.ts';
import { type PackageContents, type PackedPaper, suitParties } from './contents.ts';
import {
  FORMAT,
  MANIFEST,
  type Manifest,
  type PackedFile,
  publishedSchema,
  SCHEMA,
  VERSION,
} from './manifest.ts';
import type { ZipEntry } from './zip.ts';

export interface PrintedPaper {
  readonly paper: PackedPaper;
  readonly pdf: Uint8Array;
}

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

const HARMLESS: Readonly<Record<string, string>> = {
  'text/plain': '.txt',
  'application/octet-stream': '.bin',
};

/** The ending alone of what the file was called: a name may tell of a person. */
function endingOf({ filename, mediaType }: CaseDocument): string {
  const own = extname(filename ?? '').toLowerCase();
  return HARMLESS[mediaType] ?? (/^\.[a-z0-9]{1,5}$/.test(own) ? own : '');
}

const fileOf = (path: string, one: CaseDocument): PackedFile => ({
  path,
  mediaType: one.mediaType,
  size: one.size,
  sha256: one.sha256,
});

const evidencePath = (one: CaseDocument, index: number): string =>
  `evidence/${String(index + 1).padStart(3, '0')}${endingOf(one)}`;

const willPath = (one: CaseDocument): string => `will/001${endingOf(one)}`;

const paperPath = ({ code }: PackedPaper, index: number): string =>
  `papers/${String(index + 1).padStart(2, '0')}-${code}.pdf`;

const given = <T>(name: string, value: T | undefined) => (value === undefined ? {} : { [name]: value });

function agentsOf({ state }: CaseFacts, partyId: string) {
  const agents = state.parties.find((one) => one.partyId === partyId)?.agents ?? [];
  const active = agents.filter(({ ended }) => ended !== true);
  return active.length === 0
    ? {}
    : { agents: active.map(({ kind, powers = [] }) => ({ kind, powers: [...powers] })) };
}

function serviceOf(facts: CaseFacts, { partyId }: PartyFacts) {
  const confirmed = facts.state.addresses.find((one) => one.partyId === partyId);
  if (confirmed === undefined || isProtected(facts.state, partyId)) return {};
  const address = textOf(facts, confirmed.address);
  return { service: { ...given('address', address), channels: [...confirmed.channels] } };
}

function partyOf(facts: CaseFacts, party: PartyFacts, index: number): Manifest['parties'][number] {
  const { partyId, role, kind, name = '' } = party;
  const details = heldOf(facts, party, SUIT).map((detail) => given(detail, party[detail]));
  return {
    no: index + 1,
    role,
    kind,
    name,
    ...Object.assign({}, ...details),
    ...(isProtected(facts.state, partyId) ? { withheld: true as const } : {}),
    ...agentsOf(facts, partyId),
    ...serviceOf(facts, party),
  };
}

type Numbered = (partyId: string) => number | undefined;

/** Of a correction of this complaint, not of one before it. */
function correctedOn(facts: CaseFacts, submitted = 0): string | undefined {
  const corrected = lastOf(facts, 'correction_submitted');
  return corrected !== undefined && corrected.seq > submitted ? corrected.data.date : undefined;
}

function complaintOf(facts: CaseFacts, { complaint, will }: PackageContents, no: Numbered) {
  const { submittedOn = '', channel = 'written', lacking = [], insisted } = facts.state.filing;
  const { partyId = '', agentNo } = complaint?.onBehalfOf ?? {};
  return {
    date: submittedOn,
    channel,
    ...given('by', no(partyId)),
    ...given('agentNo', agentNo),
    ...given('will', will && fileOf(willPath(will), will)),
    ...(insisted === true ? { insists: true as const } : {}),
    ...given('correctedOn', correctedOn(facts, complaint?.seq)),
    lacking: [...lacking],
  };
}

function saidOf(facts: CaseFacts, contents: PackageContents): Pick<Manifest, 'claims' | 'facts'> {
  const { kind, claims, facts: items } = elementsOf(facts.state.matter);
  const said = textOf(facts, contents.complaint?.data.claims);
  return {
    claims: { kind, elements: [...claims], ...given('text', said) },
    facts: { kind, elements: [...items], ...given('text', facts.summary) },
  };
}

function headOf({ found, facts }: ReadFacts) {
  const { caseNumber, seq, headHash, matter, court, station } = found;
  return {
    caseNumber,
    drill: facts.drill,
    record: { seq, headHash },
    matter: { code: matter, name: matterOf(matter)?.name ?? matter },
    court: { id: court.unitId, name: court.name },
    station: { id: station.unitId, name: station.name },
  };
}

function manifestOf(read: ReadFacts, contents: PackageContents, papers: readonly PrintedPaper[]): Manifest {
  const { facts } = read;
  const parties = suitParties(facts);
  const no: Numbered = (partyId) => {
    const index = parties.findIndex((one) => one.partyId === partyId);
    return index < 0 ? undefined : index + 1;
  };
  return {
    format: FORMAT,
    version: VERSION,
    ...headOf(read),
    complaint: complaintOf(facts, contents, no),
    parties: parties.map((party, index) => partyOf(facts, party, index)),
    ...saidOf(facts, contents),
    ...given('fee', contents.fee),
    papers: papers.map(({ paper, pdf }, index) => ({
      code: paper.code,
      title: paper.filled.title,
      ...given('party', no(paper.subject.id)),
      file: {
        path: paperPath(paper, index),
        mediaType: 'application/pdf',
        size: pdf.byteLength,
        sha256: sha256(pdf),
      },
    })),
    evidence: contents.evidence.map(({ document, proves }, index) => ({
      no: index + 1,
      name: document.filename ?? '',
      ...given('proves', proves),
      receivedOn: receivedOn(document),
      sm3: document.sm3,
      file: fileOf(evidencePath(document, index), document),
    })),
  };
}

export interface Packaged {
  /** Digest of manifest.json, by which the package is known. */
  readonly digest: string;
  readonly entries: readonly ZipEntry[];
}

/** The table of contents and its schema, then the files that it names, in its order. */
export function packaged(
  read: ReadFacts,
  contents: PackageContents,
  papers: readonly PrintedPaper[],
  open: (document: CaseDocument) => Promise<Readable>,
): Packaged {
  const { will, evidence } = contents;
  const manifest = Buffer.from(`${JSON.stringify(manifestOf(read, contents, papers), undefined, 2)}\n`);
  const stored = (path: string, document: CaseDocument): ZipEntry => ({
    path,
    size: document.size,
    open: () => open(document),
  });
  const entries = [
    { path: MANIFEST, bytes: manifest },
    { path: SCHEMA, bytes: Buffer.from(publishedSchema()) },
    ...papers.map(({ paper, pdf }, index) => ({ path: paperPath(paper, index), bytes: pdf })),
    ...(will === undefined ? [] : [stored(willPath(will), will)]),
    ...evidence.map(({ document }, index) => stored(evidencePath(document, index), document)),
  ];
  return { digest: sha256(manifest), entries };
}
