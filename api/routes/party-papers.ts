/** 我的文书 (解纷码, ADR 0042): the issued papers that are a party's own to read, opened on the telephone and signed there on the glass. */
import * as z from 'zod';
import { listIssuedPapers } from '../../db/queries/evidence/issued-papers.ts';
import { readReceipt } from '../../db/queries/evidence/read-document.ts';
import { ownSigning } from '../../domain/machine/party-papers.ts';
import { TOLD_OF_SIGNING } from '../../words/party-papers.ts';
import { bodyDigest } from '../decisions/submit.ts';
import { sendDocument, type SendingDeps } from '../documents/send-document.ts';
import { problem } from '../http/problem.ts';
import { type Answer, type Call, type Route, route } from '../http/route.ts';
import { doneBefore, issuedPaper } from '../papers/issue.ts';
import { sign } from '../papers/sign.ts';
import { strokesSchema } from '../papers/strokes-schema.ts';
import { type OpenDispute, openDispute, type OpenDisputeDeps } from '../party/open-dispute.ts';
import { type OwnPaper, ownPapers } from '../party/own-papers.ts';
import { partyPaper, partyPapers, partyPaperView } from '../party/paper-view.ts';
import { PARTY_PATH } from '../party/visit.ts';

export interface PartyPaperDeps extends OpenDisputeDeps, SendingDeps {
  /** Keys the digests of bodies and texts. */
  readonly secret: string;
  /** @throws Problem 429 when the party has no act left now */
  readonly quota: (of: string) => Promise<void>;
}

const params = z.strictObject({ paperId: z.guid().toLowerCase() });
const PATH = `${PARTY_PATH}/papers`;

/** @throws Problem 404 also where there is such a paper and it is not theirs: the two look the same */
async function ownPaper(deps: PartyPaperDeps, dispute: OpenDispute, paperId: string): Promise<OwnPaper> {
  const [paper] = await ownPapers(deps, dispute, [await issuedPaper(deps.db, paperId)]);
  if (paper === undefined) throw problem('issued_paper_not_found');
  return paper;
}

function listRoute(deps: PartyPaperDeps): Route {
  return route({
    method: 'get',
    path: PATH,
    id: 'listOwnPapers',
    summary:
      '我的文书 / the issued papers that are the party’s own to read, and which of them they sign here',
    tag: 'party',
    access: 'public',
    answers: { 200: { description: 'oldest first', schema: partyPapers } },
    problems: [401],
    async handle({ req }) {
      const dispute = await openDispute(deps, req);
      const all = await listIssuedPapers(deps.db, dispute.of.caseId);
      const items = (await ownPapers(deps, dispute, all)).map((paper) => partyPaperView(dispute, paper));
      return { status: 200, body: { items, told: TOLD_OF_SIGNING } };
    },
  });
}

function bytesRoute(deps: PartyPaperDeps): Route {
  return route({
    method: 'get',
    path: `${PATH}/{paperId}/file`,
    id: 'readOwnPaper',
    summary: '文书原文 / the paper as it was issued',
    tag: 'party',
    access: 'public',
    params,
    notFound: 'issued_paper_not_found',
    answers: {
      200: {
        description: 'PDF/A-2b; `ETag` is the SHA-256 that a signature seals',
        schema: z.string().meta({ format: 'binary' }),
        mediaType: 'application/pdf',
      },
      206: {
        description: 'one range of it',
        schema: z.string().meta({ format: 'binary' }),
        mediaType: 'application/pdf',
      },
    },
    problems: [401, 404, 416, 500, 503],
    async handle({ params: { paperId }, req, res }) {
      const { documentId } = await ownPaper(deps, await openDispute(deps, req), paperId);
      const document = await readReceipt(deps.db, documentId);
      if (document === undefined) throw problem('issued_paper_not_found');
      await sendDocument(deps, document, { thumbnail: false, req, res });
      return undefined;
    },
  });
}

const body = z
  .strictObject({
    sha256: z
      .string()
      .regex(/^[0-9a-f]{64}$/)
      .meta({ description: '本人打开的那份文书的摘要 / the digest of the bytes that they opened' }),
    strokes: strokesSchema,
    told: z.literal(true).meta({ description: '签名前的告知已经看过 / what must be told first was read' }),
  })
  .meta({ id: 'PartySignatureGiven' });

type SignCall = Call<z.output<typeof params>, unknown, z.output<typeof body>>;

async function signOwn(deps: PartyPaperDeps, call: SignCall): Promise<Answer> {
  const {
    params: { paperId },
    key,
    req,
  } = call;
  const dispute = await openDispute(deps, req);
  const { of, state, party } = dispute;
  const paper = await ownPaper(deps, dispute, paperId);
  const actor = `party:${of.partyId}`;
  const head = {
    key,
    caseId: of.caseId,
    actor,
    route: `POST ${PATH}/${paperId}/signature`,
    bodyDigest: bodyDigest(deps.secret, call.body),
  };
  // Who asks after a signature that is there is not counted again.
  if ((await doneBefore(deps.db, head)) === undefined) {
    await deps.quota(`${of.caseId}\n${of.partyId}`);
    const standing = ownSigning(state, party, paper);
    if (standing === 'signed') throw problem('paper_signed_before');
    if (standing !== 'open') throw problem('party_paper_not_open');
  }
  const signer = paper.signers.find(({ partyId }) => partyId === of.partyId)?.id ?? '';
  const signed = await sign(deps.db, {
    authority: { actor, roles: [], partyId: of.partyId },
    head,
    paper,
    body: {
      sha256: call.body.sha256,
      signature: { means: 'glass', signer, strokes: call.body.strokes },
    },
  });
  return { status: 201, body: partyPaperView(dispute, { ...signed, outdated: paper.outdated }) };
}

function signRoute(deps: PartyPaperDeps): Route {
  return route({
    method: 'post',
    path: `${PATH}/{paperId}/signature`,
    id: 'signOwnPaper',
    summary: '本人签名 / the party signs the own line of an issued paper on the glass of the own telephone',
    tag: 'party',
    access: 'public',
    idempotent: true,
    params,
    notFound: 'issued_paper_not_found',
    body,
    answers: { 201: { description: 'the paper with their signature', schema: partyPaper } },
    problems: [401, 404, 409, 422, 429],
    handle: (call) => signOwn(deps, call),
  });
}

export const partyPaperRoutes = (deps: PartyPaperDeps): Route[] => [
  listRoute(deps),
  bytesRoute(deps),
  signRoute(deps),
];
