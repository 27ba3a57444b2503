/** What may be cited: sections, points and statutes of docs/law.md, rules, ADRs, documents and their headings. */
import { existsSync, globSync } from 'node:fs';
import { join } from 'node:path';
import { RULES } from '../../../../domain/law/rule.ts';
import { ROOT } from '../../architecture/planted-tree.ts';
import type { SourceText } from './repository-texts.ts';

export interface Statute {
  /** The last article, where the rule book gives it. */
  readonly articles?: number;
}

export interface Homes {
  /** Of docs/law.md: `14.1`. */
  readonly sections: ReadonlySet<string>;
  /** Id of a point and the section it stands in. */
  readonly points: ReadonlyMap<string, string>;
  readonly rules: ReadonlySet<string>;
  /** By key, as `CPL`. */
  readonly statutes: ReadonlyMap<string, Statute>;
  /** By Chinese short title, as `民事诉讼法`. */
  readonly titles: ReadonlyMap<string, Statute>;
  /** As `GB 11643`. */
  readonly standards: ReadonlySet<string>;
  /** Numbers of the ADRs, as `0003`. */
  readonly adrs: ReadonlySet<string>;
  /** Anchors of each document, by its path. */
  readonly anchors: ReadonlyMap<string, ReadonlySet<string>>;
  /** A file or folder from the root; an asterisk stands for any name. */
  readonly exists: (path: string) => boolean;
}

export const LAW = 'docs/law.md';
const HEADING = /^(#{1,6}) (.+)$/;
const SECTION = /^#{2,4} §(\d+(?:\.\d+)?) /;
const ROW_ID = /^\| ([A-Z]{1,4}(?:\d+[A-Za-z]?|\.[a-z_]+)) \|/;

/** The anchor that a reader's web page makes of a heading. */
export function slug(heading: string): string {
  const plain = heading.replaceAll(/`|\*\*|\[([^\]]*)\]\([^)]*\)/g, '$1').toLowerCase();
  return plain.replaceAll(/[^\p{L}\p{N}_ -]/gu, '').replaceAll(' ', '-');
}

function headings(text: string): Set<string> {
  const found = new Set<string>();
  let fenced = false;
  for (const line of text.split('\n')) {
    if (line.startsWith('```')) fenced = !fenced;
    const heading = fenced ? undefined : HEADING.exec(line)?.[2];
    if (heading === undefined) continue;
    const anchor = slug(heading);
    let name = anchor;
    for (let n = 1; found.has(name); n += 1) name = `${anchor}-${n}`;
    found.add(name);
  }
  return found;
}

function pointsOf(law: string): { sections: Set<string>; points: Map<string, string> } {
  const sections = new Set<string>();
  const points = new Map<string, string>();
  let section: string | undefined;
  for (const line of law.split('\n')) {
    section = SECTION.exec(line)?.[1] ?? section;
    if (section === undefined) continue;
    sections.add(section);
    const id = ROW_ID.exec(line)?.[1];
    if (id === undefined) continue;
    if (points.has(id)) throw new Error(`${id} stands twice in ${LAW}`);
    points.set(id, section);
  }
  return { sections, points };
}

function statutesOf(law: string): Pick<Homes, 'statutes' | 'titles' | 'standards'> {
  const statutes = new Map<string, Statute>();
  const titles = new Map<string, Statute>();
  const legend = law.split('\n## Texts\n')[1]?.split('\n## ')[0] ?? '';
  for (const line of legend.split('\n')) {
    const [, key = '', chinese = '', , , articles = ''] = line.split('|').map((cell) => cell.trim());
    if (!/^[A-Z][A-Z0-9]+$/.test(key)) continue;
    const statute = articles === '' ? {} : { articles: Number(articles) };
    statutes.set(key, statute);
    for (const title of chinese.split('、')) titles.set(title, statute);
  }
  return { statutes, titles, standards: new Set(legend.match(/\bGB(?:\/T)? \d+/g)) };
}

export function homesIn(texts: readonly SourceText[]): Homes {
  const documents = texts.filter(({ kind }) => kind === 'md');
  const law = documents.find(({ path }) => path === LAW)?.text ?? '';
  const adrs = documents.flatMap(({ path }) => /^docs\/adr\/(\d{4})-[a-z0-9-]+\.md$/.exec(path)?.[1] ?? []);
  return {
    ...pointsOf(law),
    ...statutesOf(law),
    rules: new Set<string>(RULES.map(({ id }) => id)),
    adrs: new Set(adrs),
    anchors: new Map(documents.map(({ path, text }) => [path, headings(text)])),
    exists: (path) =>
      path.includes('*') ? globSync(path, { cwd: ROOT }).length > 0 : existsSync(join(ROOT, path)),
  };
}
