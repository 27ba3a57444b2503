/** An issued paper as its party reads it on the own page (解纷码, ADR 0042): what it is, whether it holds, and what of theirs is under it. */
import * as z from 'zod';
import { legalInstant } from '../../domain/deadlines/clock.ts';
import { type OwnSigning, ownSigning } from '../../domain/machine/party-papers.ts';
import { missingOf } from '../../papers/signing/standing.ts';
import type { Signer } from '../../papers/signing/signers.ts';
import { OWN_SIGNING } from '../../words/party-papers.ts';
import { PAPER } from '../../words/papers.ts';
import { instantText } from '../http/instants.ts';
import { printedCode } from '../papers/verify-code.ts';
import { instant } from '../routes/case-schemas.ts';
import type { OpenDispute } from './open-dispute.ts';
import type { OwnPaper } from './own-papers.ts';

const words = z.object({ zh: z.string(), en: z.string() });

const SIGNING = Object.keys(OWN_SIGNING) as [OwnSigning, ...OwnSigning[]];

export const partyPaper = z
  .object({
    paperId: z.string(),
    title: words,
    no: z.int().meta({ description: '同一文书的第几个文本 / which text of it this is' }),
    issuedAt: instant(),
    superseded: z.boolean(),
    outdated: z.literal(true).optional().meta({
      description: '成文之后案件记录有变化，等待新文本 / the record has changed since: a new text is to come',
    }),
    sha256: z.string().meta({ description: '签名所封存的摘要 / what a signature seals' }),
    code: z.string().meta({ description: '核验码 / verify code' }),
    missing: z.int().meta({ description: '还缺几个签名 / signatures still missing' }),
    signing: z.enum(SIGNING),
    signingSaid: words.meta({
      description: '是否由本人在本页签名，及原因 / whether they sign it here, or why not',
    }),
    signedAt: instant().optional(),
  })
  .meta({ id: 'PartyPaper' });

export const partyPapers = z
  .object({
    items: z.array(partyPaper),
    told: words
      .extend({ article: z.string() })
      .meta({ description: '签名前应当告知的内容 / what must be told before signing' }),
  })
  .meta({ id: 'PartyPapers' });

export function partyPaperView({ state, party }: OpenDispute, paper: OwnPaper) {
  const { paperId, kind, no, issuedAt, superseded, outdated, sha256, code, signatures, clock } = paper;
  const signing = ownSigning(state, party, paper);
  const own = signatures.find(({ partyId }) => partyId === party.partyId);
  return {
    paperId,
    title: PAPER[kind],
    no,
    issuedAt: instantText(legalInstant(clock, issuedAt)),
    superseded,
    ...(outdated ? { outdated } : {}),
    sha256,
    code: printedCode(code),
    missing: missingOf(paper.signers as readonly Signer[], signatures).length,
    signing,
    signingSaid: OWN_SIGNING[signing],
    ...(own === undefined ? {} : { signedAt: instantText(legalInstant(clock, own.signedAt)) }),
  };
}
