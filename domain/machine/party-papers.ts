/**
 * Which issued papers (已出文书) a party reads on the own page, and whether they sign there themself (解纷码, ADR 0042): by the table of
 * `access/policy/party-papers.ts`, and nothing of a suit or an execution before the law has it told to them.
 */
import { type PaperCode, paperPolicy } from '../access/policy/papers.ts';
import { OF_THE_MEDIATION, PARTY_PAPERS, type PaperSight } from '../access/policy/party-papers.ts';
import type { Party } from '../chapters/people/shape.ts';
import { isCreditor } from '../kernel/questions.ts';
import type { CaseState } from '../kernel/state.ts';
import { actsInPerson, isRepresented } from './party-acts.ts';
import { stageFor } from './party-view.ts';

export interface PaperLine {
  readonly id: string;
  readonly partyId?: string;
  readonly onPaper?: true;
  readonly byHand?: true;
}

export interface PaperOfCase {
  readonly kind: PaperCode;
  /** Of what is addressed to a party: the party, or a hearing and the party. */
  readonly subject: string;
  readonly superseded: boolean;
  readonly signers: readonly PaperLine[];
  readonly signatures: readonly { readonly signer: string }[];
}

/** With whether its text says what the record says now. */
export interface PaperHeld extends PaperOfCase {
  readonly outdated?: boolean;
}

const ownLine = ({ signers }: PaperOfCase, { partyId }: Party): PaperLine | undefined =>
  signers.find((one) => one.partyId === partyId);

const isAddressed = ({ subject }: PaperOfCase, { partyId }: Party): boolean =>
  subject.split('.').at(-1) === partyId;

const isSigned = ({ signatures }: PaperOfCase, line: PaperLine | undefined): boolean =>
  signatures.some(({ signer }) => signer === line?.id);

/** A form that is also offered in the execution (执行) tells a debtor of it, before the notice does (CPL 251). */
function isHeardOf(state: CaseState, party: Party, kind: PaperCode): boolean {
  if (OF_THE_MEDIATION.includes(kind)) return true;
  const stage = stageFor(state, party);
  if (paperPolicy(kind).stages?.includes('execution') === true) return stage === state.stage;
  return stage !== 'mediation_ended';
}

/** Of a text that another took the place of, or of a suit that they were not told of, who signed it keeps seeing what they signed. */
export function readsPaper(state: CaseState, party: Party, paper: PaperOfCase): boolean {
  const sight: PaperSight = PARTY_PAPERS[paper.kind];
  const line = ownLine(paper, party);
  if (!isSigned(paper, line) && (paper.superseded || !isHeardOf(state, party, paper.kind))) return false;
  if (sight === 'line') return line !== undefined;
  if (sight === 'creditor') return line !== undefined && isCreditor(state, party.partyId);
  return sight === 'addressed' && isAddressed(paper, party);
}

/**
 * `open`: they sign it on the glass now. `outdated`: the record says something else by now, and a new text is issued. `by_hand`: it is filled in on the print. `on_paper`: ESL 3 leaves personal relations out.
 * `represented`: a guardian or who represents the organisation signs (CPL 51, 60). `at_counter`: somebody has to see who signs.
 * `gone`: they died or left; who settled is there and signs what they settled. `not_asked`: it has no line of theirs.
 */
export type OwnSigning =
  | 'open'
  | 'signed'
  | 'superseded'
  | 'outdated'
  | 'by_hand'
  | 'on_paper'
  | 'represented'
  | 'at_counter'
  | 'gone'
  | 'not_asked';

const STILL_THERE: readonly Party['status'][] = ['active', 'settled'];

export function ownSigning(state: CaseState, party: Party, paper: PaperHeld): OwnSigning {
  const line = ownLine(paper, party);
  if (line === undefined) return 'not_asked';
  if (isSigned(paper, line)) return 'signed';
  if (paper.superseded) return 'superseded';
  if (paper.outdated === true) return 'outdated';
  if (line.byHand === true) return 'by_hand';
  if (line.onPaper === true) return 'on_paper';
  if (!STILL_THERE.includes(party.status)) return 'gone';
  if (isRepresented(party)) return 'represented';
  return actsInPerson(state, party) ? 'open' : 'at_counter';
}
