/** The file of a mediation (调解卷宗) as one text: its papers in the order that the law gives them (docs/law.md §10), those that lack nothing. */
import type { PaperCode } from '../domain/access/policy/papers.ts';
import type { CaseFacts } from './facts/case-facts.ts';
import { paperOf } from './manifest/papers.ts';
import { type Filled, fillPaper, type Paper } from './paper.ts';

const ORDER: readonly PaperCode[] = [
  'file_cover',
  'mediation_application',
  'mediation_registration',
  'rights_and_duties',
  'evidence_list',
  'mediation_record',
  'undisputed_facts',
  'peoples_agreement',
  'public_order_agreement',
  'traffic_agreement',
  'invited_agreement',
  'performance_visit',
  'confirmation_application',
  'mediation_end',
];

export interface WholeFile {
  readonly papers: readonly Filled[];
  /** Titles of those that lack facts. */
  readonly left: readonly string[];
  /** Real instant (epoch ms) of the last thing on record that it holds. */
  readonly at: number;
}

function eachOf(paper: Paper, facts: CaseFacts) {
  return paper.subjects(facts).map(({ id, label }) => {
    const { filled, missing } = fillPaper(paper, facts, id);
    const named = label === undefined ? filled.title : `${filled.title}（${label}）`;
    return { filled, named, complete: missing.length === 0 };
  });
}

/** @param opens whether a paper is open to the reader */
export function fileOf(facts: CaseFacts, opens: (code: PaperCode) => boolean): WholeFile {
  const papers = ORDER.filter(opens).flatMap((code) => paperOf(code) ?? []);
  const all = papers.flatMap((paper) => eachOf(paper, facts));
  return {
    papers: all.filter(({ complete }) => complete).map(({ filled }) => filled),
    left: all.filter(({ complete }) => !complete).map(({ named }) => named),
    at: facts.events.at(-1)?.recordedAt ?? 0,
  };
}
