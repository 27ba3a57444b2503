/** A paper (文书) as data: its facts with the source of each, and the pure function from a case to what is printed or what is missing. */
import { type PaperCode, paperPolicy } from '../domain/access/policy/papers.ts';
import type { DecisionType } from '../domain/kernel/decision-data.ts';
import type { Words } from '../domain/words.ts';
import { PAPER, type PAPER_GROUP } from '../words/papers.ts';
import type { CaseFacts } from './facts/case-facts.ts';

export type Json = string | number | boolean | null | readonly Json[] | { readonly [name: string]: Json };

/** A fact that the record does not hold, with what is to be entered where. */
export interface Lack extends Words {
  readonly decision: DecisionType;
}

export class Lacks {
  readonly all: readonly Lack[];
  constructor(all: readonly Lack[]) {
    this.all = all;
  }
}

export type Found = Json | Lacks | undefined;

export interface Field extends Words {
  /** Where in the record it comes from; for the list of papers. */
  readonly source: string;
  /** The decision that enters it. Without one it is written by hand where it is not known. */
  readonly enter?: DecisionType;
  readonly read: (facts: CaseFacts, subject: string) => Found;
}

export type Office = 'station' | 'court' | 'party';

export interface Paper {
  readonly code: PaperCode;
  readonly group: keyof typeof PAPER_GROUP;
  /** The first cell of its row in docs/law.md §10. */
  readonly row: string;
  /** The article under which it is issued, as people cite it. */
  readonly article: string;
  /** Of the template: `templates/<code>/<version>.typ`. */
  readonly version: number;
  /** Whose paper it is: stands above the title, and seals it. */
  readonly from: Office | ((facts: CaseFacts, subject: string) => Office);
  readonly fields: Readonly<Record<string, Field>>;
  /** One paper for each: a party, an agreement, a session; `''` where a case has one. None: there is no such paper yet. */
  readonly subjects: (facts: CaseFacts) => readonly Subject[];
  readonly number?: (facts: CaseFacts) => string | undefined;
}

export interface Subject {
  readonly id: string;
  /** What tells it from the others of its kind: a name, a day. */
  readonly label?: string;
  /** Real instant (epoch ms) of the record on which it rests: the time of making that the file carries. */
  readonly at: number;
}

/** What a template gets. */
export interface Filled {
  readonly template: string;
  readonly code: PaperCode;
  readonly title: string;
  readonly issuer: string;
  readonly number: string | null;
  readonly f: Readonly<Record<string, Json>>;
  readonly gaps: Readonly<Record<string, string>>;
}

export interface FilledPaper {
  readonly filled: Filled;
  /** Empty: it may be issued. */
  readonly missing: readonly Lack[];
}

function issuerOf({ from }: Paper, facts: CaseFacts, subject: string): string {
  const office = typeof from === 'string' ? from : from(facts, subject);
  return { court: facts.court, station: facts.station, party: '' }[office];
}

function lacksOf({ zh, en, enter }: Field, found: Found): readonly Lack[] {
  if (found instanceof Lacks) return found.all;
  return found === undefined && enter !== undefined ? [{ zh, en, decision: enter }] : [];
}

/** The paper of one subject. What is missing is said, and stands in no field. */
export function fillPaper(paper: Paper, facts: CaseFacts, subject: string): FilledPaper {
  const f: Record<string, Json> = {};
  const gaps: Record<string, string> = {};
  const missing: Lack[] = [];
  for (const [name, field] of Object.entries(paper.fields)) {
    const found = field.read(facts, subject);
    const lacks = lacksOf(field, found);
    if (lacks.length > 0) {
      missing.push(...lacks);
      gaps[name] = lacks.map(({ zh }) => zh).join('、');
    } else if (found !== undefined && !(found instanceof Lacks)) f[name] = found;
  }
  const { code, version } = paper;
  const filled: Filled = {
    template: `${code}/${version}.typ`,
    code,
    title: PAPER[code].zh,
    issuer: issuerOf(paper, facts, subject),
    number: paper.number?.(facts) ?? facts.caseNumber,
    f,
    gaps,
  };
  return { filled, missing };
}

/** Those of a case that a paper is for; a form is offered in its stages alone. */
export function subjectsOf(paper: Paper, facts: CaseFacts): readonly Subject[] {
  const { stages } = paperPolicy(paper.code);
  return stages === undefined || stages.includes(facts.stage) ? paper.subjects(facts) : [];
}
