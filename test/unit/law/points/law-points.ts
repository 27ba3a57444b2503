/** The points that docs/law.md has: rows with an id, bullets and numbered lines of the sections that are counted. */
import { readFileSync } from 'node:fs';

export interface LawPoint {
  readonly id: string;
  /** Where it stands, as `6.2`. */
  readonly section: string;
  /** The beginning of what it says, in one line. */
  readonly about: string;
}

const LAW = new URL('../../../../docs/law.md', import.meta.url);
const HEADING = /^#{2,4} §(\d+(?:\.\d+)?) /;
const ROW = /^\| ([A-Z][\w.]*) \| (.+)$/;
const BULLET = /^(-) (.+)$/;
const NUMBERED = /^(\d+)\. (.+)$/;
const LONGEST = 110;

const ROWS_OF = /^(?:[1-7](?:\.\d)?|10|14\.3)$/;
const BULLETS_OF = /^(?:3|5|6\.\d|11)$/;
const NUMBERED_OF = /^8$/;

/** The first cell, cut at a word; sections are cited with their document, as elsewhere outside the rule book. */
function beginning(text: string): string {
  const plain = text.replaceAll(/[`*\\]/g, '').replaceAll(/§(?=\d)/g, 'law.md §');
  const first = plain.split(' |')[0] ?? '';
  if (first.length <= LONGEST) return first;
  return `${first.slice(0, LONGEST).replace(/\s\S*$/, '')} …`;
}

/** What is counted, by how a line begins; the id of a bullet is its place in the section. */
const FORMS = [
  { line: ROW, of: ROWS_OF, id: (first: string) => first },
  { line: BULLET, of: BULLETS_OF, id: (_: string, section: string, no: number) => `${section}.b${no}` },
  { line: NUMBERED, of: NUMBERED_OF, id: (first: string, section: string) => `${section}.n${first}` },
];

function ofLine(line: string, section: string, bullet: number): LawPoint | undefined {
  for (const form of FORMS) {
    const [, first = '', text = ''] = form.line.exec(line) ?? [];
    if (text === '' || first === 'Id' || !form.of.test(section)) continue;
    return { id: form.id(first, section, bullet), section, about: beginning(text) };
  }
  return undefined;
}

/** Only tables whose first column is named Id have points; the others list papers, tracks and texts. */
function outsideOtherTables(lines: readonly string[]): string[] {
  let withIds = false;
  return lines.filter((line) => {
    if (!line.startsWith('|')) withIds = false;
    if (line.startsWith('| Id |')) withIds = true;
    return withIds || !line.startsWith('|');
  });
}

export function lawPoints(law: string = readFileSync(LAW, 'utf8')): LawPoint[] {
  const found: LawPoint[] = [];
  let section = '';
  for (const line of outsideOtherTables(law.split('\n'))) {
    if (line.startsWith('#')) section = HEADING.exec(line)?.[1] ?? '';
    const bullets = found.filter((one) => one.id.startsWith(`${section}.b`)).length;
    const point = ofLine(line, section, bullets + 1);
    if (point !== undefined) found.push(point);
  }
  return found;
}
