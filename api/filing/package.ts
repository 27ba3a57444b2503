/** A filing package as its files: the papers printed or as they were signed, the evidence named with its digests, and the table of contents over both. */
import type { CaseDocument } from '../../db/queries/evidence/read-document.ts';
import { matterOf } from '../../domain/law/matters.ts';
import { type CaseFacts, lastOf, type PartyFacts, textOf } from '../../papers/facts/case-facts.ts';
import { isProtected } from '../../papers/facts/protected.ts';
import { elementsOf } from '../../papers/manifest/complaint-elements.ts';
import { heldOf } from '../../papers/manifest/fields.ts';
import { SUIT } from '../../papers/manifest/filing.ts';
import { type ReadFacts, receivedOn } from '../papers/read-facts.ts';
import { type PackageContents, suitParties } from './contents.ts';
import { packedCorrections } from './corrections.ts';
import { FORMAT, MANIFEST, type Manifest, publishedSchema, SCHEMA, VERSION } from './manifest.ts';
import {
  endingOf,
  fileOf,
  manifestPaper,
  type Numbered,
  type Open,
  paperEntries,
  sha256,
  stored,
} from './packed-papers.ts';
import type { PrintedPaper } from './signed-papers.ts';
import type { ZipEntry } from './zip.ts';

const evidencePath = (one: CaseDocument, index: number): string =>
  `evidence/${String(index + 1).padStart(3, '0')}${endingOf(one)}`;

const willPath = (one: CaseDocument): string => `will/001${endingOf(one)}`;

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

/** As the table of contents counts. */
function numberIn<T>(all: readonly T[], is: (one: T) => boolean): number | undefined {
  const index = all.findIndex(is);
  return index < 0 ? undefined : index + 1;
}

function manifestOf(read: ReadFacts, contents: PackageContents, papers: readonly PrintedPaper[]): Manifest {
  const { facts } = read;
  const parties = suitParties(facts);
  const no: Numbered = (id) => numberIn(parties, ({ partyId }) => partyId === id);
  return {
    format: FORMAT,
    version: VERSION,
    ...headOf(read),
    complaint: complaintOf(facts, contents, no),
    parties: parties.map((party, index) => partyOf(facts, party, index)),
    corrections: packedCorrections(facts, contents.complaint?.seq ?? 0, (documentId) =>
      numberIn(contents.evidence, ({ document }) => document.documentId === documentId),
    ),
    ...saidOf(facts, contents),
    ...given('fee', contents.fee),
    papers: papers.map((one, index) => manifestPaper(one, index, no)),
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
  open: Open,
): Packaged {
  const { will, evidence } = contents;
  const manifest = Buffer.from(`${JSON.stringify(manifestOf(read, contents, papers), undefined, 2)}\n`);
  const entries = [
    { path: MANIFEST, bytes: manifest },
    { path: SCHEMA, bytes: Buffer.from(publishedSchema()) },
    ...papers.flatMap((one, index) => paperEntries(one, index, open)),
    ...(will === undefined ? [] : [stored(willPath(will), will, open)]),
    ...evidence.map(({ document }, index) => stored(evidencePath(document, index), document, open)),
  ];
  return { digest: sha256(manifest), entries };
}
