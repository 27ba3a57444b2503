/** An issued paper as its readers see it: whether it holds, whose signature it has and whose it lacks. No stroke leaves but on the signed copy. */
import * as z from 'zod';
import type { IssuedPaper, PaperSignature } from '../../db/queries/evidence/issued-papers.ts';
import { PAPER_CODES } from '../../domain/access/policy/papers.ts';
import { legalInstant } from '../../domain/deadlines/clock.ts';
import { linesOf, missingOf } from '../../papers/signing/standing.ts';
import type { Signer } from '../../papers/signing/signers.ts';
import { coded } from '../catalogue/codes.ts';
import { instantText } from '../http/instants.ts';
import { instant } from '../routes/case-schemas.ts';
import { type SigningAuthority, waysOf } from './sign.ts';
import { printedCode } from './verify-code.ts';

const signature = z.object({
  signatureId: z.string(),
  means: coded('signatureMeans'),
  signedAt: instant(),
  agentNo: z.int().optional().meta({ description: '代为签名的代理人 / the agent who signed for the party' }),
  byCode: z.boolean().optional().meta({
    description: '本人凭解纷码在自己的手机上签的 / put on the own page, with the code of the dispute',
  }),
  personId: z.string().optional(),
  documentId: z.string().optional().meta({ description: '扫描件 / the scan', 'x-ref': 'document' }),
  hash: z.string().meta({ description: '签名记录的摘要，逐条相接 / chained within the case' }),
});

const line = z.object({
  signer: z.string(),
  as: coded('paperSigner'),
  line: z.string().meta({ description: '文书上签名处的称谓 / the words before the line' }),
  partyId: z.string().optional(),
  personId: z.string().optional(),
  optional: z.boolean(),
  ways: z.array(coded('signatureMeans')).meta({
    description: '现在可以由读者办理的签名方式 / how the reader may sign it, or have it signed, now',
  }),
  signed: signature.optional(),
});

export const issuedPaperSchema = z
  .object({
    paperId: z.string(),
    caseId: z.string(),
    kind: z.enum(PAPER_CODES),
    subject: z.string(),
    no: z.int().meta({ description: '同一文书的第几个文本 / which text of it this is' }),
    documentId: z.string().meta({ 'x-ref': 'document' }),
    sha256: z.string().meta({ description: '签名所封存的摘要 / what each signature seals' }),
    code: z.string().meta({ description: '核验码 / verify code' }),
    address: z.string(),
    issuedAt: instant(),
    state: z.enum(['genuine', 'superseded']),
    outdated: z.boolean().optional().meta({
      description:
        '案件记录已有变化，重新成文会有新文本 / the record says something else by now: issued again it gets another text',
    }),
    lines: z.array(line),
    missing: z.int().meta({ description: '还缺几个签名 / signatures still missing' }),
  })
  .meta({ id: 'IssuedPaper' });

export const signedSchema = z
  .object({
    paperId: z.string(),
    documentId: z.string().meta({ 'x-ref': 'document' }),
    sha256: z.string(),
    signatures: z.array(signature.omit({ personId: true, documentId: true }).extend({ signer: z.string() })),
  })
  .meta({ id: 'PaperSignatures' });

const at = ({ clock }: IssuedPaper, moment: number): string => instantText(legalInstant(clock, moment));

/** With nobody of an office beside them (ADR 0042). */
export const isByCode = ({ takenBy }: Pick<PaperSignature, 'takenBy'>): boolean =>
  takenBy.startsWith('party:');

function signatureView(paper: IssuedPaper, one: PaperSignature) {
  const { signatureId, means, agentNo, personId, documentId, hash, signedAt } = one;
  return {
    signatureId,
    means,
    signedAt: at(paper, signedAt),
    ...(agentNo === null ? {} : { agentNo }),
    ...(isByCode(one) ? { byCode: true } : {}),
    ...(personId === null ? {} : { personId }),
    ...(documentId === null ? {} : { documentId }),
    hash,
  };
}

export interface IssuedReader {
  readonly authority: SigningAuthority;
  readonly publicAddress: string;
  readonly outdated?: boolean;
}

export function issuedPaperView(
  paper: IssuedPaper,
  { authority, publicAddress, outdated = false }: IssuedReader,
) {
  const { paperId, caseId, kind, subject, no, documentId, sha256, code, superseded, signatures } = paper;
  const signers = paper.signers as readonly Signer[];
  return {
    paperId,
    caseId,
    kind,
    subject,
    no,
    documentId,
    sha256,
    code: printedCode(code),
    address: `${publicAddress}/verify`,
    issuedAt: at(paper, paper.issuedAt),
    state: superseded ? 'superseded' : 'genuine',
    ...(outdated ? { outdated } : {}),
    lines: linesOf(signers, signatures).map(({ signer, signature: signed }) => ({
      signer: signer.id,
      as: signer.as,
      line: signer.line,
      ...(signer.partyId === undefined ? {} : { partyId: signer.partyId }),
      ...(signer.personId === undefined ? {} : { personId: signer.personId }),
      optional: signer.optional ?? false,
      ways: signed === undefined ? waysOf(authority, paper, signer) : [],
      ...(signed === undefined ? {} : { signed: signatureView(paper, signed) }),
    })),
    missing: missingOf(signers, signatures).length,
  };
}

/** What one request put there: the same whenever it is asked for again. */
export function signedView(paper: IssuedPaper, key: string) {
  const { paperId, documentId, sha256, signatures } = paper;
  return {
    paperId,
    documentId,
    sha256,
    signatures: signatures
      .filter((one) => one.key === key)
      .map((one) => {
        const { personId: _p, documentId: _d, ...view } = signatureView(paper, one);
        return { signer: one.signer, ...view };
      }),
  };
}
