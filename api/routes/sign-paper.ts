/** Signatures under an issued paper (签名, ADR 0037), taken in an office. */
import * as z from 'zod';
import { readDocument } from '../../db/queries/evidence/read-document.ts';
import type { IssuedPaper } from '../../db/queries/evidence/issued-papers.ts';
import { paperPolicy } from '../../domain/access/policy/papers.ts';
import type { Viewer } from '../auth/viewer.ts';
import { sealedIn, wallOf } from '../cases/walls.ts';
import { problem } from '../http/problem.ts';
import { type Call, type Route, route } from '../http/route.ts';
import type { IssuingDeps } from '../papers/issue.ts';
import { signedSchema, signedView } from '../papers/issued-view.ts';
import { sign, type SignatureBody } from '../papers/sign.ts';
import { officeAuthority, openedPaper } from '../papers/signing-office.ts';
import { strokesSchema } from '../papers/strokes-schema.ts';
import { isVisible, becauseInvisible } from '../catalogue/visible-text.ts';
import { actHead, paperParams } from './issued-papers.ts';

const AS_EVIDENCE: readonly string[] = ['filing', 'trial'];

const signer = () => z.string().min(1).max(150);
const document = () => z.guid().toLowerCase().meta({ 'x-ref': 'document' });

const onGlass = z.strictObject({
  means: z.literal('glass'),
  signer: signer(),
  strokes: strokesSchema,
  agentNo: z
    .int()
    .min(1)
    .max(50)
    .optional()
    .meta({ description: '委托代理人代签 / an agent signs for the party' }),
});

const byMark = z
  .strictObject({
    means: z.literal('mark'),
    signer: signer(),
    strokes: strokesSchema.optional().meta({ description: '画押 / a mark drawn' }),
    documentId: document().optional().meta({ description: '指印照片 / a picture of the fingerprint' }),
    witness: z.strictObject({
      name: z.string().trim().min(1).max(50).refine(isVisible, becauseInvisible),
      strokes: strokesSchema,
    }),
  })
  .refine(({ strokes, documentId }) => strokes !== undefined || documentId !== undefined, {
    error: '须有画押或者指印照片 / a mark or a picture of the fingerprint',
  });

const onPaper = z.strictObject({
  means: z.literal('scan'),
  signers: z
    .array(signer())
    .min(1)
    .max(20)
    .transform((ids) => [...new Set(ids)]),
  documentId: document(),
});

const signatureBody = z
  .strictObject({
    sha256: z
      .string()
      .regex(/^[0-9a-f]{64}$/)
      .meta({ description: '签名人看到的那份文书的摘要 / the digest of what was shown to who signs' }),
    signature: z.discriminatedUnion('means', [onGlass, byMark, onPaper]),
  })
  .meta({ id: 'PaperSignatureGiven' });

/** A scan says what its paper says, so that it is behind the same wall, and nobody takes it for evidence (ADR 0037). */
function mayShow(
  { kind, documentId: printed }: Pick<IssuedPaper, 'kind' | 'documentId'>,
  { documentId, purpose }: { readonly documentId: string; readonly purpose: string },
): boolean {
  const { compartment } = paperPolicy(kind);
  if (documentId === printed) return false;
  return compartment === undefined ? !AS_EVIDENCE.includes(purpose) : purpose === compartment;
}

/** What a scan shows must be open to who names it, and be received for this case. @throws Problem */
async function checkDocument(
  { db }: IssuingDeps,
  viewer: Viewer,
  { signature }: SignatureBody,
  paper: Pick<IssuedPaper, 'caseId' | 'kind' | 'documentId'>,
): Promise<void> {
  const documentId = signature.means === 'glass' ? undefined : signature.documentId;
  if (documentId === undefined) return;
  const found = await readDocument(db, viewer.scope, documentId);
  const { caseId } = paper;
  if (found?.caseId !== caseId || !found.inFull) throw problem('document_not_found');
  if (sealedIn(await wallOf(db, viewer, caseId), found) !== undefined) throw problem('document_not_found');
  if (!mayShow(paper, found)) throw problem('scan_purpose_wrong');
}

function signRoute(deps: IssuingDeps): Route {
  return route({
    method: 'post',
    path: '/api/papers/{paperId}/signatures',
    id: 'signPaper',
    summary:
      '签名 / signs an issued paper on the glass, by a mark before a witness, or by the scan of the signed print; seals its digest',
    tag: 'papers',
    access: 'session',
    idempotent: true,
    params: paperParams,
    notFound: 'issued_paper_not_found',
    body: signatureBody,
    answers: { 201: { description: 'what this request put there', schema: signedSchema } },
    problems: [403, 404, 409, 422],
    async handle(call: Call<{ paperId: string }, unknown, z.output<typeof signatureBody>>) {
      const { params, body, viewer, key } = call;
      const { paper, read } = await openedPaper(deps, viewer, params.paperId);
      await checkDocument(deps, viewer, body, paper);
      const address = `/api/papers/${paper.paperId}/signatures`;
      const head = actHead(deps.secret, { key, viewer }, { caseId: paper.caseId, address, body });
      const authority = officeAuthority(viewer);
      const signed = await sign(deps.db, { authority, head, paper, facts: read.facts, body });
      return { status: 201, body: signedView(signed, key) };
    },
  });
}

export const signPaperRoutes = (deps: IssuingDeps): Route[] => [signRoute(deps)];
