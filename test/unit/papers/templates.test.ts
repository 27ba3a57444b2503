/** Templates (文书模板) and the manifest agree: every paper has each of its versions, and a template asks for no fact that the manifest does not give. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { PAPER_CODES } from '../../../domain/access/policy/papers.ts';
import { PAPERS } from '../../../papers/manifest/papers.ts';

const TEMPLATES = resolve(import.meta.dirname, '../../../papers/templates');
const ASKED =
  /\b(?:fact|has|lacks|date-of|written-fact|party-lines|party-names|instrument-of|items)\(d, "(\w+)"|\bd\.f\.(\w+)/g;

const askedBy = (text: string): string[] => [
  ...new Set([...text.matchAll(ASKED)].map(([, byName, byField]) => byName ?? byField ?? '')),
];

describe('the manifest of papers', () => {
  it('holds every paper of the policy once', () => {
    expect(PAPERS.map(({ code }) => code).toSorted()).toEqual(PAPER_CODES.toSorted());
  });

  it.each(PAPERS)('$code has its versions from the first to the last', ({ code, version }) => {
    const files = readdirSync(join(TEMPLATES, code)).toSorted();
    expect(files).toEqual(Array.from({ length: version }, (_, index) => `${index + 1}.typ`));
  });

  it.each(PAPERS)(
    '$code prints no fact that it is not given, and is given none that it does not print',
    (paper) => {
      const text = readFileSync(join(TEMPLATES, paper.code, `${paper.version}.typ`), 'utf8');
      expect(askedBy(text).filter((name) => !(name in paper.fields))).toEqual([]);
      expect(Object.keys(paper.fields).filter((name) => !askedBy(text).includes(name))).toEqual([]);
    },
  );

  it('leaves no folder of templates without its paper', () => {
    const folders = readdirSync(TEMPLATES, { withFileTypes: true }).flatMap((one) =>
      one.isDirectory() ? [one.name] : [],
    );
    expect(folders.toSorted()).toEqual(PAPER_CODES.toSorted());
    expect(existsSync(join(TEMPLATES, 'main.typ'))).toBe(true);
  });
});
