/** Whether what is cited exists; the answer is what is missing. */
import { posix } from 'node:path';
import type { Citation, CitationKind } from './find-citations.ts';
import type { Homes, Statute } from './homes.ts';

/** What is missing; undefined when the citation has a home. */
type Resolver = (citation: Citation, homes: Homes) => string | undefined;

function section({ cited }: Citation, { sections, points }: Homes): string | undefined {
  const [number = '', point, ...rest] = cited.split(' ');
  if (!sections.has(number)) return 'no such section';
  if (rest.length > 0) return 'a section of which document?';
  if (point === undefined) return undefined;
  return points.get(point) === number ? undefined : `no point ${point} in §${number}`;
}

function point({ cited }: Citation, { points, rules, statutes }: Homes): string | undefined {
  if (rules.has(cited) || points.has(cited) || statutes.has(cited)) return undefined;
  // A family of rules is cited by what their ids begin with: SLA-TASK, T5.
  const family = [...rules].some((id) => id.startsWith(`${cited}.`) || id.startsWith(`${cited}-`));
  return family ? undefined : 'neither a rule nor a point of the rule book';
}

const articleOf = (statute: Statute | undefined, article: number): string | undefined => {
  if (statute === undefined) return 'not among the texts of the rule book';
  const { articles = Number.POSITIVE_INFINITY } = statute;
  return article >= 1 && article <= articles ? undefined : `it has ${articles} articles`;
};

function statute({ cited }: Citation, { statutes, standards }: Homes): string | undefined {
  const [key = '', article] = cited.split(' ');
  if (key.startsWith('GB')) return standards.has(cited) ? undefined : 'not among the standards';
  return articleOf(statutes.get(key), Number(article));
}

function title({ cited }: Citation, { titles }: Homes): string | undefined {
  const [name = '', article = ''] = cited.split(' ');
  return articleOf(titles.get(name), Number(article.replaceAll(/\D/g, '')));
}

function link({ cited, path }: Citation, { anchors, exists }: Homes): string | undefined {
  if (/^https?:\/\//.test(cited)) return undefined;
  const [target = '', anchor] = cited.split('#');
  const file = target === '' ? path : posix.normalize(posix.join(posix.dirname(path), target));
  if (!anchors.has(file) && !exists(file)) return 'no such file';
  if (anchor === undefined) return undefined;
  return anchors.get(file)?.has(decodeURIComponent(anchor)) === true ? undefined : 'no such heading';
}

const RESOLVERS: Record<CitationKind, Resolver> = {
  adr: ({ cited }, { adrs }) => (adrs.has(cited) ? undefined : 'no such ADR'),
  section,
  point,
  statute,
  title,
  link,
  document: ({ cited }, { exists }) => (exists(cited) ? undefined : 'no such document'),
  file: ({ cited, path }, { exists }) =>
    exists(cited) || exists(posix.join(posix.dirname(path), cited)) ? undefined : 'no such file',
  homeless: () => 'cites what is not in the repository',
};

/** One line for each citation without a home: where it is, what it cites, what is missing. */
export function dangling(citations: readonly Citation[], homes: Homes): readonly string[] {
  return citations.flatMap((citation) => {
    const missing = RESOLVERS[citation.kind](citation, homes);
    const { kind, cited, path, line } = citation;
    return missing === undefined ? [] : [`${path}:${line} ${kind} "${cited}": ${missing}`];
  });
}
