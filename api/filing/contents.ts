/** What a filing package (立案材料包) of a case holds and what it lacks: papers, evidence, the complaint, the fee. */
import type { CaseDocument } from '../../db/queries/evidence/read-document.ts';
import { goesToCourt } from '../../domain/access/policy/walls.ts';
import type { PaperCode } from '../../domain/access/policy/papers.ts';
import type { SuitFee } from '../../domain/chapters/trial/suit-fee.ts';
import { suitFee } from '../../domain/chapters/trial/suit-fee.ts';
import {
  type CaseFacts,
  type Known,
  lastOf,
  partiesAs,
  type PartyFacts,
  textOf,
} from '../../papers/facts/case-facts.ts';
import { evidenceItems } from '../../papers/facts/evidence-items.ts';
import { isEvidence } from '../../papers/manifest/filing.ts';
import { paperOf } from '../../papers/manifest/papers.ts';
import { type FilledPaper, fillPaper, type Lack, type Subject, subjectsOf } from '../../papers/paper.ts';

export interface PackedPaper extends FilledPaper {
  readonly code: PaperCode;
  readonly article: string;
  readonly subject: Subject;
}

/** Evidence in the order of its list, with what it is to prove. */
export interface PackedEvidence {
  readonly document: CaseDocument;
  readonly proves?: string;
}

export interface PackageContents {
  readonly papers: readonly PackedPaper[];
  readonly evidence: readonly PackedEvidence[];
  /** The paper that shows the will of who sues. */
  readonly will?: CaseDocument;
  readonly complaint?: Known<'complaint_submitted'>;
  readonly fee?: SuitFee;
  /** What keeps the package from being made. */
  readonly missing: readonly Lack[];
}

const isSubmitted = ({ stage }: CaseFacts): boolean => stage === 'filing_review';

/** After it was returned or taken back there is none, whatever was handed in before. */
const complaintOf = (facts: CaseFacts): Known<'complaint_submitted'> | undefined =>
  isSubmitted(facts) ? lastOf(facts, 'complaint_submitted') : undefined;

const NOT_SUBMITTED: Lack = {
  zh: '起诉尚未提交',
  en: 'the complaint has not been handed in',
  decision: 'submit_complaint',
};

/** Of an address confirmed, and of an agent appointed, the paper that says so. */
function isPacked({ state }: CaseFacts, code: PaperCode, partyId: string): boolean {
  if (code === 'address_confirmation') return state.addresses.some((one) => one.partyId === partyId);
  const agents = state.parties.find((one) => one.partyId === partyId)?.agents ?? [];
  return agents.some(({ ended }) => ended !== true);
}

const OF_PLAINTIFFS = ['authority', 'address_confirmation'] as const satisfies readonly PaperCode[];

function papersOf(facts: CaseFacts): readonly PackedPaper[] {
  const oral = complaintOf(facts)?.data.channel === 'oral_record';
  const plaintiffs = partiesAs(facts, 'applicant').map(({ partyId }) => partyId);
  const of = (code: PaperCode, packs: (subject: Subject) => boolean = () => true): readonly PackedPaper[] => {
    const paper = paperOf(code);
    if (paper === undefined) return [];
    const { article } = paper;
    return subjectsOf(paper, facts)
      .filter(packs)
      .map((subject) => ({ code, article, subject, ...fillPaper(paper, facts, subject.id) }));
  };
  return [
    ...of(oral ? 'oral_complaint' : 'complaint'),
    ...of('evidence_list'),
    ...OF_PLAINTIFFS.flatMap((code) =>
      of(code, ({ id }) => plaintiffs.includes(id) && isPacked(facts, code, id)),
    ),
  ];
}

/** What the plaintiff named comes first, in their order; then what else was handed in to prove something. */
function evidenceOf(facts: CaseFacts, documents: readonly CaseDocument[]): readonly PackedEvidence[] {
  const named = evidenceItems(facts).flatMap(({ paper, proves }) => {
    const document = documents.find(({ documentId }) => documentId === paper.documentId);
    const told = textOf(facts, proves);
    return document === undefined || !goesToCourt(document.purpose)
      ? []
      : [{ document, ...(told === undefined ? {} : { proves: told }) }];
  });
  const others = documents.filter(
    (one) => isEvidence(one) && !named.some(({ document }) => document === one),
  );
  return [...named, ...others.map((document) => ({ document }))];
}

function once(lacks: readonly Lack[]): readonly Lack[] {
  return lacks.filter(({ zh }, index) => lacks.findIndex((one) => one.zh === zh) === index);
}

/** @param documents those that the reader may read */
export function contentsOf(facts: CaseFacts, documents: readonly CaseDocument[]): PackageContents {
  const complaint = complaintOf(facts);
  const papers = papersOf(facts);
  const will = documents.find(({ documentId }) => documentId === complaint?.onBehalfOf?.proof);
  const fee = suitFee(facts.state);
  const lacks = papers.flatMap(({ missing }) => missing);
  return {
    papers,
    evidence: evidenceOf(facts, documents).filter(({ document }) => document !== will),
    ...(will === undefined ? {} : { will }),
    ...(complaint === undefined ? {} : { complaint }),
    ...(fee === undefined ? {} : { fee }),
    missing: once([...(complaint === undefined ? [NOT_SUBMITTED] : []), ...lacks]),
  };
}

/** Those in the suit, in the order of the case. */
export const suitParties = (facts: CaseFacts): readonly PartyFacts[] =>
  partiesAs(facts, 'applicant', 'respondent', 'third_party');
