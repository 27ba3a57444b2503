/** Every flag of a kind of dispute is read by a rule: counted in the source; `matter-flags.test.ts` shows each at work. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { MATTER_FLAG } from '../../../domain/law/matter-flags.ts';
import { MATTERS } from '../../../domain/law/matters.ts';

const DOMAIN = new URL('../../../domain/', import.meta.url);
const read = (path: string): string => readFileSync(new URL(path, DOMAIN), 'utf8');

/** Question → the flags that it reads, itself or through another question. */
function questions(): ReadonlyMap<string, readonly string[]> {
  const source = read('law/matter-questions.ts');
  const found = new Map<string, string[]>();
  for (const [, name = '', body = ''] of source.matchAll(/export const (\w+) =([^;]*);/gu)) {
    const own = [...body.matchAll(/flagged\(matter, '(\w+)'\)/gu)].map(([, flag = '']) => flag);
    const through = [...found].filter(([other]) => body.includes(`${other}(`)).flatMap(([, flags]) => flags);
    found.set(name, [...own, ...through]);
  }
  return found;
}

/** The chapters without their imports: where rules are; a question asked only by another question is asked by none. */
const rules = (): string =>
  readdirSync(new URL('chapters/', DOMAIN), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => read(`chapters/${name}`))
    .join('\n')
    .replaceAll(/^import [^;]*;$/gmu, '');

describe('every flag', () => {
  const FLAGS = Object.keys(MATTER_FLAG);

  test('belongs to a kind of dispute', () => {
    const used = new Set<string>(MATTERS.flatMap(({ flags }) => flags));
    expect(FLAGS.filter((flag) => !used.has(flag))).toEqual([]);
  });

  test('is read by a rule of a chapter', () => {
    const source = rules();
    const asked = [...questions()].filter(([name]) => new RegExp(`\\b${name}\\b`, 'u').test(source));
    const readBy = new Set(asked.flatMap(([, flags]) => flags));
    expect(FLAGS.filter((flag) => !readBy.has(flag))).toEqual([]);
  });
});
