/** 签名件: the paper printed from what it was issued from, each signature at its line, and a last page that says what was sealed. */
import type { Database } from '../../db/client.ts';
import {
  type DrawnText,
  type IssuedPaper,
  type PaperSignature,
  readPaperTexts,
} from '../../db/queries/evidence/issued-papers.ts';
import { legalInstant } from '../../domain/deadlines/clock.ts';
import { type CaseFacts, partyOf } from '../../papers/facts/case-facts.ts';
import type { OnLine, PrintRequest } from '../../papers/print/printer.ts';
import type { Signer } from '../../papers/signing/signers.ts';
import { linesOf, missingOf } from '../../papers/signing/standing.ts';
import { fitted, type Strokes } from '../../papers/signing/strokes.ts';
import { SIGNATURE_MEANS } from '../../words/papers.ts';
import { instantText } from '../http/instants.ts';
import { isByCode } from './issued-view.ts';

interface Drawn {
  readonly strokes?: Strokes;
  readonly witness?: { readonly name: string; readonly strokes: Strokes };
}

const SAID = { scan: '见签名扫描件', mark: '见指印照片', glass: '笔迹已删除' } as const;

function onLine({ means }: PaperSignature, drawn: Drawn | undefined): OnLine {
  const strokes = drawn?.strokes;
  return { lines: strokes === undefined ? null : fitted(strokes), said: SAID[means] };
}

/** The name of an officer as the record has it. */
const officerIn = (facts: CaseFacts, personId: string | null): string | undefined =>
  facts.people.find((one) => one.personId === personId)?.name ??
  facts.events.findLast(({ actor }) => actor?.personId === personId)?.actor?.name;

function nameOf(facts: CaseFacts, { partyId, line }: Signer, one?: PaperSignature): string {
  const name =
    partyId === undefined ? officerIn(facts, one?.personId ?? null) : partyOf(facts, partyId)?.name;
  return name === undefined ? line : `${name}（${line}）`;
}

function meansOf(facts: CaseFacts, one: PaperSignature, drawn: Drawn | undefined): string {
  const how = SIGNATURE_MEANS[one.means].zh;
  const agent = one.agentNo === null ? '' : '，委托代理人代签';
  const witness = drawn?.witness === undefined ? '' : `，见证人${drawn.witness.name}`;
  const code = isByCode(one) ? '，本人凭解纷码在自己的手机上签' : '';
  const before = one.takenBy === `person:${one.personId ?? ''}` ? undefined : officerBefore(facts, one);
  return `${how}${agent}${code}${witness}${before === undefined ? '' : `，经办${before}`}`;
}

const officerBefore = (facts: CaseFacts, { takenBy }: PaperSignature): string | undefined =>
  takenBy.startsWith('person:') ? officerIn(facts, takenBy.slice('person:'.length)) : undefined;

const MINUTES = 'YYYY-MM-DDTHH:MM'.length;

/** @param printed the request from which the paper was printed */
function signedCopyOf(
  paper: IssuedPaper,
  facts: CaseFacts,
  printed: PrintRequest,
  drawn: readonly DrawnText[],
): PrintRequest {
  const texts = new Map(drawn.map(({ signatureId, body }) => [signatureId, JSON.parse(body) as Drawn]));
  const signers = paper.signers as readonly Signer[];
  const signed = linesOf(signers, paper.signatures).flatMap(({ signer, signature }) =>
    signature === undefined ? [] : [{ signer, signature, drawn: texts.get(signature.signatureId) }],
  );
  const lines = Object.groupBy(signed, ({ signer }) => signer.line);
  return {
    ...printed,
    signed: Object.fromEntries(
      Object.entries(lines).map(([words, all = []]) => [
        words,
        all.map((one) => onLine(one.signature, one.drawn)),
      ]),
    ),
    annex: {
      no: paper.no,
      sha256: paper.sha256,
      signatures: signed.map((one) => ({
        who: nameOf(facts, one.signer, one.signature),
        means: meansOf(facts, one.signature, one.drawn),
        at: instantText(legalInstant(paper.clock, one.signature.signedAt))
          .slice(0, MINUTES)
          .replace('T', ' '),
        hash: one.signature.hash,
      })),
      missing: missingOf(signers, paper.signatures).map((signer) => nameOf(facts, signer)),
    },
  };
}

/** @returns undefined where what it was printed from is erased */
export async function signedCopyRequest(
  db: Database,
  facts: CaseFacts,
  paper: IssuedPaper,
): Promise<PrintRequest | undefined> {
  const texts = await readPaperTexts(db, paper.paperId);
  if (texts?.printed == null) return undefined;
  return signedCopyOf(paper, facts, JSON.parse(texts.printed) as PrintRequest, texts.drawn);
}
