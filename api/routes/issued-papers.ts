/** Issued papers (已出文书, ADR 0037): issued with a code and a digest, listed with who signed and who is missing, printed with the signatures. */
import * as z from 'zod';
import type { IssuedPaper, PaperActHead } from '../../db/queries/evidence/issued-papers.ts';
import { listIssuedPapers } from '../../db/queries/evidence/issued-papers.ts';
import { issuesPaper, PAPER_CODES } from '../../domain/access/policy/papers.ts';
import type { Viewer } from '../auth/viewer.ts';
import { bodyDigest } from '../decisions/submit.ts';
import { problem } from '../http/problem.ts';
import { type Call, type Route, route } from '../http/route.ts';
import { issue, type IssuingDeps } from '../papers/issue.ts';
import { issuedPaperSchema, issuedPaperView } from '../papers/issued-view.ts';
import { closedBy, factsFor } from '../papers/opened.ts';
import { isOutdated } from '../papers/outdated.ts';
import { sendPdf } from '../papers/printed.ts';
import type { ReadFacts } from '../papers/read-facts.ts';
import { officeAuthority, openedPaper, standing } from '../papers/signing-office.ts';
import { signedCopyRequest } from '../papers/signed-copy.ts';
import { caseParams } from './post-decision.ts';

export const paperParams = z.strictObject({ paperId: z.guid().toLowerCase() });

const wanted = z
  .strictObject({
    kind: z.enum(PAPER_CODES),
    data: z
      .strictObject({
        subject: z
          .string()
          .max(100)
          .optional()
          .meta({ description: '哪一份：文书列表中的 subject / which, as the list of papers has it' }),
        replaces: z
          .guid()
          .toLowerCase()
          .optional()
          .meta({ description: '确认替代的已签名文本 / the signed text that it is to end' }),
      })
      .optional(),
  })
  .meta({ id: 'PaperToIssue', example: { kind: 'rights_and_duties' } });

type Wanted = z.output<typeof wanted>;

/** What the key is bound to. */
export function actHead(
  secret: string,
  { key, viewer }: Pick<Call, 'key' | 'viewer'>,
  { caseId, address, body }: { readonly caseId: string; readonly address: string; readonly body: unknown },
): PaperActHead {
  const actor = `person:${viewer.personId}`;
  return { key, caseId, actor, route: `POST ${address}`, bodyDigest: bodyDigest(secret, body) };
}

function issueRoute(deps: IssuingDeps): Route {
  return route({
    method: 'post',
    path: '/api/cases/{caseId}/papers',
    id: 'issuePaper',
    summary:
      '成文 / issues a paper: its bytes are kept, with a verify code on each page; the same text again is the same paper, another supersedes it',
    tag: 'papers',
    access: 'session',
    idempotent: true,
    params: caseParams,
    notFound: 'case_not_found',
    body: wanted,
    answers: { 201: { description: 'the paper that holds', schema: issuedPaperSchema } },
    problems: [403, 404, 409, 422, 503, 507],
    async handle({ params: { caseId }, body, viewer, key }: Call<{ caseId: string }, unknown, Wanted>) {
      const { kind, data } = body;
      const head = actHead(
        deps.secret,
        { key, viewer },
        { caseId, address: `/api/cases/${caseId}/papers`, body },
      );
      const paper = await issue(deps, viewer, head, {
        kind,
        subject: data?.subject,
        replaces: data?.replaces,
      });
      return { status: 201, body: issuedPaperView(paper, readerOf(deps, viewer)) };
    },
  });
}

const readerOf = ({ publicAddress }: IssuingDeps, viewer: Viewer) => ({
  authority: officeAuthority(viewer),
  publicAddress,
});

/** For who issues the paper: others may not read all of it. */
const isOutdatedFor = (
  { secret }: IssuingDeps,
  viewer: Viewer,
  read: ReadFacts,
  paper: IssuedPaper,
): boolean => issuesPaper(viewer.roles, paper.kind) && isOutdated(secret, read, paper);

function listRoute(deps: IssuingDeps): Route {
  return route({
    method: 'get',
    path: '/api/cases/{caseId}/issued-papers',
    id: 'listIssuedPapers',
    summary: '已出文书 / issued papers of a case, which of them hold, and whose signature is missing',
    tag: 'papers',
    access: 'session',
    params: caseParams,
    notFound: 'case_not_found',
    answers: {
      200: {
        description: 'oldest first; what is sealed from the reader is left out',
        schema: z.object({ items: z.array(issuedPaperSchema) }).meta({ id: 'IssuedPapers' }),
      },
    },
    problems: [403, 404],
    async handle({ params: { caseId }, viewer }) {
      const read = await factsFor(deps, viewer, caseId);
      const all = await listIssuedPapers(deps.db, caseId);
      const open = all
        .filter(({ kind }) => closedBy(read, kind) === undefined)
        .map((paper) => standing(paper, read.facts));
      const items = open.map((paper) =>
        issuedPaperView(paper, {
          ...readerOf(deps, viewer),
          outdated: isOutdatedFor(deps, viewer, read, paper),
        }),
      );
      return { status: 200, body: { items } };
    },
  });
}

function readRoute(deps: IssuingDeps): Route {
  return route({
    method: 'get',
    path: '/api/papers/{paperId}',
    id: 'readIssuedPaper',
    summary: '已出文书 / one issued paper with its signatures',
    tag: 'papers',
    access: 'session',
    params: paperParams,
    notFound: 'issued_paper_not_found',
    answers: { 200: { description: 'as it stands now', schema: issuedPaperSchema } },
    problems: [403, 404],
    async handle({ params: { paperId }, viewer }) {
      const { paper, read } = await openedPaper(deps, viewer, paperId);
      const outdated = isOutdatedFor(deps, viewer, read, paper);
      return { status: 200, body: issuedPaperView(paper, { ...readerOf(deps, viewer), outdated }) };
    },
  });
}

function signedCopyRoute(deps: IssuingDeps): Route {
  return route({
    method: 'get',
    path: '/api/papers/{paperId}/signed',
    id: 'readSignedCopy',
    summary:
      '签名件 / the paper with its signatures at their lines and a page that names what they seal; the sealed bytes stay those of the document',
    tag: 'papers',
    access: 'session',
    params: paperParams,
    notFound: 'issued_paper_not_found',
    answers: {
      200: {
        description: 'PDF/A-2b; the same signatures are the same bytes',
        schema: z.string().meta({ format: 'binary' }),
        mediaType: 'application/pdf',
      },
    },
    problems: [403, 404, 422, 503],
    async handle({ params: { paperId }, viewer, res }) {
      const { paper, read } = await openedPaper(deps, viewer, paperId);
      const request = await signedCopyRequest(deps.db, read.facts, paper);
      if (request === undefined) throw problem('issued_paper_not_found');
      await sendPdf(deps.printer, res, `${read.facts.caseNumber}-${paper.kind}-signed`, request);
      return undefined;
    },
  });
}

export const issuedPaperRoutes = (deps: IssuingDeps): Route[] => [
  issueRoute(deps),
  listRoute(deps),
  readRoute(deps),
  signedCopyRoute(deps),
];
