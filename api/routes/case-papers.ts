/**
 * Papers (文书) of a case: which there are and what each lacks, one as a PDF, and the whole file (卷宗). Made when they are asked for, from what
 * the reader may read; who does not issue a paper looks at a preview of it.
 */
import * as z from 'zod';
import { COMPARTMENT } from '../../domain/access/policy/compartments.ts';
import { issuesPaper, PAPER_CODES } from '../../domain/access/policy/papers.ts';
import { DECISION_TYPES } from '../../domain/machine/catalogue.ts';
import { fileOf } from '../../papers/file.ts';
import { paperOf, PAPERS } from '../../papers/manifest/papers.ts';
import { fillPaper, type Paper, type Subject, subjectsOf } from '../../papers/paper.ts';
import type { PaperPrinter } from '../../papers/print/printer.ts';
import { coded } from '../catalogue/codes.ts';
import type { Viewer } from '../auth/viewer.ts';
import { problem } from '../http/problem.ts';
import { type Route, route } from '../http/route.ts';
import { closedBy, factsFor, markOf } from '../papers/opened.ts';
import { sendPdf } from '../papers/printed.ts';
import type { FactsDeps, ReadFacts } from '../papers/read-facts.ts';
import { caseParams } from './post-decision.ts';

export interface PaperRoutesDeps extends FactsDeps {
  readonly printer: PaperPrinter;
}

const words = z.object({ zh: z.string(), en: z.string() });

const paperSchema = z
  .object({
    code: coded('paper'),
    subject: z.string().meta({ description: 'whose or which: an id, empty where a case has one' }),
    label: z.string().optional().meta({ description: 'what tells it from the others of its kind' }),
    group: coded('paperGroup'),
    standing: coded('paperStanding'),
    article: z.string(),
    issued: z
      .boolean()
      .meta({ description: 'whether the reader’s office hands it out; others get a preview' }),
    missing: z.array(z.object({ ...words.shape, decision: z.enum(DECISION_TYPES) })),
    sealed: z.object({ compartment: coded('compartment'), ...words.shape, article: z.string() }).optional(),
  })
  .meta({ id: 'CasePaper' });

function paperView(read: ReadFacts, { roles }: Viewer, paper: Paper, subject: Subject) {
  const { code, group, article } = paper;
  const head = {
    code,
    subject: subject.id,
    ...(subject.label === undefined ? {} : { label: subject.label }),
    group,
    article,
    issued: issuesPaper(roles, code),
  };
  const closed = closedBy(read, code);
  if (closed !== undefined)
    return {
      ...head,
      standing: 'sealed',
      missing: [],
      sealed: { compartment: closed, ...COMPARTMENT[closed] },
    };
  const { missing } = fillPaper(paper, read.facts, subject.id);
  return { ...head, standing: missing.length === 0 ? 'ready' : 'facts_missing', missing };
}

/** Of a public-order case not even that there is such a paper (PSAPL 136): `facts.publicOrder` says nothing of it there. */
const viewsOf = (read: ReadFacts, viewer: Viewer) =>
  PAPERS.flatMap((paper) =>
    subjectsOf(paper, read.facts).map((subject) => paperView(read, viewer, paper, subject)),
  );

function listRoute(deps: PaperRoutesDeps): Route {
  return route({
    method: 'get',
    path: '/api/cases/{caseId}/papers',
    id: 'listPapers',
    summary: '案件文书 / the papers of a case, and what each lacks',
    tag: 'papers',
    access: 'session',
    params: caseParams,
    notFound: 'case_not_found',
    answers: {
      200: {
        description: 'in the order in which a dispute needs them',
        schema: z.object({ items: z.array(paperSchema) }),
      },
    },
    problems: [403, 404],
    async handle({ params: { caseId }, viewer }) {
      return { status: 200, body: { items: viewsOf(await factsFor(deps, viewer, caseId), viewer) } };
    },
  });
}

const pdf = {
  description: 'PDF/A-2b; the same record is the same bytes',
  schema: z.string().meta({ format: 'binary' }),
  mediaType: 'application/pdf',
};

const previewQuery = {
  preview: z.literal('1').optional().meta({
    description:
      '预览：缺少的事项标出，页眉注明不得使用 / shows what is missing as such, and says on each page that it is none',
  }),
};

function paperRoute(deps: PaperRoutesDeps): Route {
  return route({
    method: 'get',
    path: '/api/cases/{caseId}/papers/{code}',
    id: 'readPaper',
    summary: '打印文书 / one paper as a PDF, for those who issue it; a preview for others who read the case',
    tag: 'papers',
    access: 'session',
    params: z.strictObject({ ...caseParams.shape, code: z.enum(PAPER_CODES) }),
    notFound: 'paper_not_found',
    query: z.strictObject({ ...previewQuery, subject: z.string().max(100).optional() }),
    answers: { 200: pdf },
    problems: [403, 404, 422, 503],
    async handle({ params: { caseId, code }, query, viewer, res }) {
      const read = await factsFor(deps, viewer, caseId);
      const closed = closedBy(read, code);
      if (closed !== undefined) throw problem('sealed_from_reader', { params: { ...COMPARTMENT[closed] } });
      const paper = paperOf(code);
      const subject = paper && subjectsOf(paper, read.facts).find(({ id }) => id === (query.subject ?? ''));
      if (paper === undefined || subject === undefined) throw problem('paper_not_found');
      const preview = query.preview === '1';
      if (!preview && !issuesPaper(viewer.roles, code)) throw problem('role_not_permitted');
      const { filled, missing } = fillPaper(paper, read.facts, subject.id);
      if (!preview && missing.length > 0)
        throw problem('facts_missing', { params: { missing: missing.length } });
      const { title, issuer } = filled;
      const mark = markOf(read.facts, preview);
      const request = { title, issuer, mark, papers: [filled], index: null, at: subject.at };
      await sendPdf(deps.printer, res, `${read.facts.caseNumber}-${code}`, request);
      return undefined;
    },
  });
}

function fileRoute(deps: PaperRoutesDeps): Route {
  return route({
    method: 'get',
    path: '/api/cases/{caseId}/file',
    id: 'readFile',
    summary:
      '调解卷宗 / the file of the mediation as one PDF: cover, index with pages, papers in their order',
    tag: 'papers',
    access: 'session',
    params: caseParams,
    notFound: 'case_not_found',
    query: z.strictObject(previewQuery),
    answers: { 200: pdf },
    problems: [403, 404, 422, 503],
    async handle({ params: { caseId }, query, viewer, res }) {
      const read = await factsFor(deps, viewer, caseId);
      const preview = query.preview === '1';
      if (!preview && !issuesPaper(viewer.roles, 'file_cover')) throw problem('role_not_permitted');
      const { papers, left, at } = fileOf(read.facts, (code) => closedBy(read, code) === undefined);
      const { caseNumber, station: issuer, documents } = read.facts;
      const kept = documents.filter(({ claimed }) => claimed).map(({ name }) => name);
      const index = { documents: kept, left };
      const request = { title: '卷宗', issuer, mark: markOf(read.facts, preview), papers, index, at };
      await sendPdf(deps.printer, res, `${caseNumber}-file`, request);
      return undefined;
    },
  });
}

export function paperRoutes(deps: PaperRoutesDeps): Route[] {
  return [listRoute(deps), paperRoute(deps), fileRoute(deps)];
}
