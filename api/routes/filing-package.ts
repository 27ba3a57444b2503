/**
 * What a party hands in to sue, as one file that a court's own system takes (立案材料包, ADR 0040): what it holds and lacks, and the file
 * itself, for those at whose counter a suit is prepared and received. Taking it is noted like every export.
 */
import { randomUUID } from 'node:crypto';
import { pipeline } from 'node:stream/promises';
import type { Response } from 'express';
import type { Logger } from 'pino';
import * as z from 'zod';
import type { CaseRead } from '../../db/queries/cases/read-case.ts';
import type { CaseDocument } from '../../db/queries/evidence/read-document.ts';
import { administer } from '../../db/queries/people/administer.ts';
import { PAPER_CODES } from '../../domain/access/policy/papers.ts';
import { permits } from '../../domain/access/policy/routes.ts';
import { FEE_KINDS } from '../../domain/law/calculators/court-fee.ts';
import { DECISION_TYPES } from '../../domain/machine/catalogue.ts';
import { EvidenceDamaged } from '../../evidence/errors.ts';
import type { EvidenceStore } from '../../evidence/store.ts';
import { bodyDigest } from '../decisions/submit.ts';
import type { Viewer } from '../auth/viewer.ts';
import { coded } from '../catalogue/codes.ts';
import { contentsOf, type PackageContents, type PackedPaper } from '../filing/contents.ts';
import { type Packaged, packaged } from '../filing/package.ts';
import {
  printedPaper,
  type PrintedPaper,
  signedPapersOf,
  type SignedPaper,
} from '../filing/signed-papers.ts';
import { writtenZip } from '../filing/zip.ts';
import { problem } from '../http/problem.ts';
import { type Route, route } from '../http/route.ts';
import type { ReadFacts } from '../papers/read-facts.ts';
import { factsFor } from '../papers/opened.ts';
import type { PaperRoutesDeps } from './case-papers.ts';
import { caseParams } from './post-decision.ts';

export interface FilingPackageDeps extends PaperRoutesDeps {
  readonly evidence: EvidenceStore;
  readonly logger: Logger;
  readonly secret: string;
  readonly onDamaged?: (() => void) | undefined;
}

const PATH = '/api/cases/{caseId}/filing-package';

const words = z.object({ zh: z.string(), en: z.string() });

const documentSchema = z.object({
  documentId: z.string(),
  filename: z.string().nullable(),
  mediaType: z.string(),
  size: z.int(),
  sha256: z.string(),
});

const contentsSchema = z
  .object({
    ready: z.boolean().meta({ description: '可以下载 / nothing is missing: the file can be taken' }),
    missing: z.array(z.object({ ...words.shape, decision: z.enum(DECISION_TYPES) })),
    lacking: z
      .array(coded('complaintElement'))
      .meta({ description: '起诉状和材料尚缺的事项，不妨碍下载 / what the complaint lacks; no bar' }),
    submittedOn: z.string().optional(),
    channel: coded('channel').optional(),
    papers: z.array(
      z.object({
        code: z.enum(PAPER_CODES),
        label: z.string().optional(),
        article: z.string(),
        complete: z.boolean(),
        signed: z.object({ paperId: z.string(), signatures: z.int(), missing: z.int() }).optional().meta({
          description: '已签名，原文随包移送 / signed: it goes in as it was kept; absent: printed anew',
        }),
      }),
    ),
    evidence: z.array(documentSchema.extend({ proves: z.string().optional() })),
    will: documentSchema.optional(),
    fee: z
      .object({
        kind: z.enum(FEE_KINDS),
        claimAmount: z.string().optional(),
        least: z.string(),
        most: z.string(),
        halved: z.boolean(),
        prepaidBy: z.enum(['claimant', 'nobody', 'not_prepaid', 'after_execution']),
        article: z.string(),
      })
      .optional(),
  })
  .meta({ id: 'FilingPackage' });

/** The stages in which a suit is prepared and received. */
const FILING: readonly string[] = ['filing_preparation', 'filing_review'];

async function read(
  deps: FilingPackageDeps,
  viewer: Viewer,
  caseId: string,
): Promise<{ readonly facts: ReadFacts; readonly contents: PackageContents }> {
  const facts = await factsFor(deps, viewer, caseId);
  if (!permits('take_filing_package', viewer.roles)) throw problem('role_not_permitted');
  if (!FILING.includes(facts.found.stage)) throw problem('filing_package_not_now');
  return { facts, contents: contentsOf(facts.facts, facts.documents) };
}

const documentView = ({ documentId, filename, mediaType, size, sha256 }: CaseDocument) => ({
  documentId,
  filename,
  mediaType,
  size,
  sha256,
});

const signedView = ({ issued: { paperId }, signatures, missing }: SignedPaper) => ({
  paperId,
  signatures: signatures.length,
  missing,
});

const paperView = ({ code, subject: { label }, article, missing }: PackedPaper, signed?: SignedPaper) => ({
  code,
  ...(label === undefined ? {} : { label }),
  article,
  complete: missing.length === 0,
  ...(signed === undefined ? {} : { signed: signedView(signed) }),
});

function contentsView(
  { facts: { state } }: ReadFacts,
  contents: PackageContents,
  signed: readonly (SignedPaper | undefined)[],
) {
  const { papers, evidence, will, complaint, fee, missing } = contents;
  return {
    ready: missing.length === 0,
    missing,
    lacking: state.filing.lacking ?? [],
    ...(complaint === undefined ? {} : { submittedOn: complaint.data.date, channel: complaint.data.channel }),
    papers: papers.map((one, index) => paperView(one, signed[index])),
    evidence: evidence.map(({ document, ...proves }) => ({ ...documentView(document), ...proves })),
    ...(will === undefined ? {} : { will: documentView(will) }),
    ...(fee === undefined ? {} : { fee }),
  };
}

function contentsRoute(deps: FilingPackageDeps): Route {
  return route({
    method: 'get',
    path: `${PATH}/contents`,
    id: 'readFilingPackageContents',
    summary:
      '立案材料包的内容和缺少的事项 / what the filing package holds, and what keeps it from being made',
    tag: 'papers',
    access: 'session',
    params: caseParams,
    notFound: 'case_not_found',
    answers: { 200: { description: 'as the record stands', schema: contentsSchema } },
    problems: [403, 404, 409],
    async handle({ params: { caseId }, viewer }) {
      const { facts, contents } = await read(deps, viewer, caseId);
      const signed = await signedPapersOf(deps, facts, contents.papers);
      return { status: 200, body: contentsView(facts, contents, signed) };
    },
  });
}

async function printedPapers(
  deps: FilingPackageDeps,
  facts: ReadFacts,
  { papers }: PackageContents,
): Promise<readonly PrintedPaper[]> {
  const signed = await signedPapersOf(deps, facts, papers);
  const all: PrintedPaper[] = [];
  for (const [index, paper] of papers.entries())
    all.push(await printedPaper(deps, facts, paper, signed[index]));
  return all;
}

/** Before the first byte leaves: who, of which case, how many files, and the digest by which the package is known. */
async function note({ db, secret }: FilingPackageDeps, viewer: Viewer, caseId: string, whole: Packaged) {
  const head = {
    key: randomUUID(),
    route: `GET ${PATH.replace('{caseId}', caseId)}`,
    bodyDigest: bodyDigest(secret, {}),
    actorId: viewer.personId,
  };
  await administer(db, 'note_export', head, {
    unitId: viewer.unit.unitId,
    count: whole.entries.length,
    columns: [],
    filters: { list: 'filing_package', case: caseId, digest: whole.digest },
    byText: false,
  });
}

const HEADERS = {
  'Content-Type': 'application/zip',
  'X-Content-Type-Options': 'nosniff',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Cache-Control': 'no-store, no-transform',
};

/** What breaks off in the middle is short of its Content-Length: no reader takes it for the whole. */
async function send(
  deps: FilingPackageDeps,
  res: Response,
  whole: Packaged,
  { caseId, caseNumber }: CaseRead,
) {
  const { stream, size } = await writtenZip(whole.entries);
  res.status(200).set({
    ...HEADERS,
    'Content-Length': String(size),
    'Content-Disposition': `attachment; filename="${caseNumber}-filing.zip"`,
  });
  await pipeline(stream, res).catch((error: unknown) => {
    if (!(error instanceof EvidenceDamaged)) return;
    deps.logger.error({ caseId, why: error.why }, 'evidence is damaged');
    deps.onDamaged?.();
  });
}

const zipped = {
  description:
    'checked alone by `npm run filing:check -- --file F`; its shape: docs/filing-package.schema.json',
  schema: z.string().meta({ format: 'binary' }),
  mediaType: 'application/zip',
};

function packageRoute(deps: FilingPackageDeps): Route {
  return route({
    method: 'get',
    path: PATH,
    id: 'readFilingPackage',
    summary:
      '立案材料包 / the complaint, its papers and evidence as one ZIP file with manifest.json; the same record is the same bytes',
    tag: 'papers',
    access: 'session',
    params: caseParams,
    notFound: 'case_not_found',
    answers: { 200: zipped },
    problems: [403, 404, 409, 422, 503],
    async handle({ params: { caseId }, viewer, res }) {
      const { facts, contents } = await read(deps, viewer, caseId);
      const { missing } = contents;
      if (missing.length > 0) throw problem('facts_missing', { params: { missing: missing.length } });
      const papers = await printedPapers(deps, facts, contents);
      const whole = packaged(facts, contents, papers, (document) => deps.evidence.read(document));
      await note(deps, viewer, caseId, whole);
      await send(deps, res, whole, facts.found);
      return undefined;
    },
  });
}

export function filingPackageRoutes(deps: FilingPackageDeps): Route[] {
  return [contentsRoute(deps), packageRoute(deps)];
}
