/** Every duty has its sentence, and every sentence is of a duty that the machine can owe. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { DUTY_TEXTS, dutyText } from '../../../domain/kernel/duty-texts.ts';
import { PROCESS_KINDS } from '../../../domain/kernel/codes.ts';
import { ROOT } from '../architecture/planted-tree.ts';

const DOMAIN = join(ROOT, 'domain');
const sources = readdirSync(DOMAIN, { recursive: true, encoding: 'utf8' })
  .filter(
    (name) => /dut(y|ies)|obligations/.test(name) && !name.endsWith('duty-texts.ts') && name.endsWith('.ts'),
  )
  .map((name) => readFileSync(join(DOMAIN, name), 'utf8'))
  .join('\n');

test('no sentence is of a duty that nobody can owe', () => {
  const processes = PROCESS_KINDS.map((kind) => `process_${kind}`);
  const owed = (code: string): boolean => sources.includes(`'${code}'`) || processes.includes(code);
  expect(Object.keys(DUTY_TEXTS).filter((code) => !owed(code))).toEqual([]);
});

test('each says something of its own, in Chinese and in English', () => {
  const texts = Object.values(DUTY_TEXTS);
  for (const { zh, en } of texts) {
    expect(zh).toMatch(/\p{Script=Han}/u);
    expect(en).toMatch(/^[A-Z][^\p{Script=Han}]+$/u);
  }
  expect(new Set(texts.map((text) => text.zh)).size).toBe(texts.length);
  expect(new Set(texts.map((text) => text.en)).size).toBe(texts.length);
});

test('a code of another release is shown as it is', () => {
  expect(dutyText('triage').zh).toBe('审查受理并分流');
  expect(dutyText('of_tomorrow')).toEqual({ zh: 'of_tomorrow', en: 'of_tomorrow' });
  expect(dutyText('toString').en).toBe('toString');
});
