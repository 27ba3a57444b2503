/** Finds what a text cites, kind by kind. Whether it exists is asked in `resolve.ts`. */
import { LAW } from './homes.ts';
import type { SourceText } from './repository-texts.ts';

export const CITATION_KINDS = [
  'adr',
  'section',
  'point',
  'statute',
  'title',
  'link',
  'document',
  'file',
  'homeless',
] as const;
export type CitationKind = (typeof CITATION_KINDS)[number];

export interface Citation {
  readonly kind: CitationKind;
  /** What is cited: a number, an id, a key with its article, a path. */
  readonly cited: string;
  readonly path: string;
  readonly line: number;
}

/** What is found on one line. */
type Finder = (line: string, file: SourceText) => readonly string[];

const all = (pattern: RegExp, line: string): string[] =>
  [...line.matchAll(pattern)].map((match) => match.slice(1).find((group) => group !== undefined) ?? match[0]);

/** A section, or a section with a state or an invariant of it. Outside the rule book it follows the rule book's name or another section. */
const SECTION = /§(\d+(?:\.\d+)?(?: (?:S\d+[A-Za-z]?|INV\d+))?)/g;
const OF_LAW = /law\.md (?:§[\d.]+(?: (?:S\d+[A-Za-z]?|INV\d+))?(?:, | and |-|–))*$/;

function sections(line: string, { path }: SourceText): string[] {
  return [...line.matchAll(SECTION)].map(({ 1: cited = '', index }) =>
    path === LAW || OF_LAW.test(line.slice(0, index)) ? cited : `${cited} (of which document?)`,
  );
}

/**
 * Ids of rules and points. States of a dispute (S0 to S13) are not among them, they are cited with their section: "S3"
 * alone is also a kind of store. In code only comments are looked at: an id in a string is a `RuleId`, which the type
 * checker knows.
 */
const POINT =
  /\b(?<![./§-])((?:PA|PM|CM|FL|JC|RTA|DV|LM|DT|INV|T|E|D)\d{1,3}(?:\.[a-z_]+)?|(?:SX|SV)\.[a-z_]+|SLA(?:-[A-Z]+)+(?:\.[a-z_]+)?)\b(?!:)/g;

const NOT_AN_ARTICLE = /^(?:ADR|RFC|SQLSTATE|DEFAULT) /;

/** A key and the article after it, as CPL 205; standards likewise. */
const STATUTE = /(?<![\w/-])([A-Z][A-Z0-9]+(?:\/T)? \d+)\b/g;

/** A Chinese short title and its article, as 民事诉讼法 第205条. */
const TITLE = /((?:\d{4}年)?\p{Script=Han}+(?:（[0-9-]+）)? 第\d+条)/gu;

/** A file of ours as a document names it, an asterisk for any name included. */
const FILE = /`([\w.-]+\/[\w./*-]+\.(?:ts|mjs|sql|md))`/g;

const LINK = /\]\(([^)\s]+)\)/g;
const DOCUMENT = /\b(docs\/[\w/.-]*\w\.md)\b/g;

/** Forms of old, which named documents outside the repository. */
const HOMELESS = /(rule book \u00a7|architecture decisions? \d+|(?<!docs\/)law\.md's)/g;

const FINDERS: Record<CitationKind, Finder> = {
  adr: (line) => all(/\bADRs? (\d+)\b/g, line),
  section: sections,
  point: (line) => all(POINT, line),
  statute: (line) => all(STATUTE, line).filter((cited) => !NOT_AN_ARTICLE.test(cited)),
  title: (line) => all(TITLE, line),
  link: (line, { kind }) => (kind === 'md' ? all(LINK, line) : []),
  document: (line) => all(DOCUMENT, line),
  file: (line, { kind }) => (kind === 'md' ? all(FILE, line) : []),
  homeless: (line) => all(HOMELESS, line),
};

/** The comment on each line of code, '' where there is none; a document is comment all through. */
function commentLines({ kind, text }: SourceText): readonly string[] {
  const lines = text.split('\n');
  if (kind === 'md') return lines;
  if (kind === 'sql') return lines.map((line) => /--(.*)$/.exec(line)?.[1] ?? '');
  let inside = false;
  return lines.map((line) => {
    if (inside) {
      inside = !line.includes('*/');
      return line;
    }
    const block = /\/\*.*$/.exec(line)?.[0];
    inside = block !== undefined && !block.includes('*/');
    return block ?? /(?:^|\s)\/\/(.*)$/.exec(line)?.[1] ?? '';
  });
}

/** Lines of a document without its fenced blocks, which hold patterns and commands. */
function outsideFences(text: string): readonly string[] {
  let fenced = false;
  return text.split('\n').map((line) => {
    if (!line.startsWith('```')) return fenced ? '' : line;
    fenced = !fenced;
    return '';
  });
}

function linesFor(kind: CitationKind, file: SourceText): readonly string[] {
  if (kind === 'point') return commentLines(file);
  return kind === 'link' ? outsideFences(file.text) : file.text.split('\n');
}

export function findCitations(file: SourceText): readonly Citation[] {
  const { path } = file;
  return CITATION_KINDS.flatMap((kind) =>
    linesFor(kind, file).flatMap((line, at) =>
      FINDERS[kind](line, file).map((cited) => ({ kind, cited, path, line: at + 1 })),
    ),
  );
}
