/** Every code that a person can meet has words in both languages, and no vocabulary is forgotten. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { PROBLEMS } from '../../../api/http/problem-codes.ts';
import { documents } from '../../../db/schema/documents.ts';
import { units } from '../../../db/schema/people.ts';
import { DECISION_ROLES } from '../../../domain/access/policy/decisions.ts';
import { OVERSIGHT } from '../../../domain/access/policy/oversight.ts';
import { UNIT_ROLES } from '../../../domain/access/policy/seats.ts';
import { TASK_POLICY } from '../../../domain/access/policy/tasks.ts';
import { ROLES } from '../../../domain/access/roles.ts';
import { DECISION_TYPES, DECISIONS } from '../../../domain/machine/catalogue.ts';
import { EVENT_VERSIONS } from '../../../domain/kernel/event-registry.ts';
import { MATTERS } from '../../../domain/law/matters.ts';
import { RULES } from '../../../domain/law/rule.ts';
import { TASK_KIND_ROWS } from '../../../domain/chapters/tasks/kinds.ts';
import { TASK_KINDS } from '../../../domain/chapters/tasks/codes.ts';
import { DICTIONARY, type VocabularyName, wordsOf } from '../../../words/dictionary.ts';
import type { Words } from '../../../words/text.ts';
import { ROOT } from '../architecture/planted-tree.ts';
import { wrongWords } from './support/wrong-words.ts';

const vocabularies = Object.entries(DICTIONARY) as [VocabularyName, Readonly<Record<string, Words>>][];

test.each(vocabularies)('%s: every code has words', (name, table) => {
  expect(Object.keys(table).length).toBeGreaterThan(0);
  expect(Object.entries(table).flatMap(([code, words]) => wrongWords(`${name}.${code}`, words))).toEqual([]);
});

test('what is wrong with words is seen', () => {
  expect(wrongWords('planted.missing', undefined)).toEqual([
    'planted.missing: no Chinese',
    'planted.missing: no English',
  ]);
  expect(wrongWords('planted.empty', { zh: ' ', en: 'x' })).toContain('planted.empty: no Chinese');
  expect(wrongWords('planted.english', { zh: 'granted', en: 'granted' })).toEqual([
    'planted.english: Chinese without a Chinese character',
  ]);
  expect(wrongWords('planted.chinese', { zh: '准许', en: '准许' })).toEqual([
    'planted.chinese: English with a Chinese character',
  ]);
  expect(wrongWords('planted.walk_in', { zh: 'walk_in', en: 'walk_in' })).toHaveLength(3);
});

describe('no code is without an entry', () => {
  const notices = readdirSync(join(ROOT, 'domain'), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('notices.ts'))
    .map((path) => readFileSync(join(ROOT, 'domain', path), 'utf8'))
    .join('\n');
  const noticeKinds = [...notices.matchAll(/(?:kind: |case )'([a-z_]+)'/g)].map(([, kind = '']) => kind);
  // `task_reminded` is told as `task_reminder`; every other event of a task that is told gives its notice its name.
  const told = noticeKinds.filter((kind) => kind !== 'task_reminded');

  const comparing = readdirSync(join(ROOT, 'activities'))
    .map((path) => readFileSync(join(ROOT, 'activities', path), 'utf8'))
    .join('\n');
  const findings = [...comparing.matchAll(/code: '([a-z_]+)'|NOT_COMPARED = '([a-z_]+)'/g)].map(
    ([, code = '', notCompared = '']) => code || notCompared,
  );

  const stagesOfTasks = Object.values(TASK_POLICY).flatMap((row) => row.stages);

  // Never from the table that the vocabulary itself is made of: such a comparison could not fail.
  const codes: Partial<Record<VocabularyName, readonly string[]>> = {
    stage: [...Object.keys(OVERSIGHT).filter((stage) => stage !== 'appeal_transferred'), ...stagesOfTasks],
    role: [...Object.values(DECISION_ROLES), ...Object.values(UNIT_ROLES)].flat(),
    decision: Object.keys(DECISION_ROLES),
    event: Object.keys(EVENT_VERSIONS),
    taskKind: Object.keys(TASK_POLICY),
    rule: Object.values(TASK_KIND_ROWS).map((row) => row.rule),
    matter: MATTERS.flatMap((matter) => matter.parent ?? []),
    matterFlag: MATTERS.flatMap((matter) => matter.flags),
    ground: RULES.flatMap((rule) => [...rule.extensions, ...rule.exclusions].map((one) => one.ground)),
    roleSide: Object.values(ROLES).map((role) => role.side),
    onBehalf: DECISION_TYPES.map((type) => DECISIONS[type].onBehalf),
    taskParty: TASK_KINDS.map((kind) => TASK_KIND_ROWS[kind].party),
    extensionNeed: RULES.flatMap((rule) => rule.extensions.map((one) => one.needs)),
    durationUnit: RULES.map((rule) => rule.unit),
    policy: RULES.flatMap((rule) => rule.policies),
    unitKind: units.kind.enumValues,
    scanStatus: documents.scan.enumValues,
    reconcileFinding: findings,
    notice: [...told, 'digest_of_person', 'digest_of_unit', 'reconcile_findings'],
  };

  test.each(Object.entries(codes) as [VocabularyName, readonly string[]][])('of %s', (name, all) => {
    expect(all.length).toBeGreaterThan(2);
    expect(all.filter((code) => wordsOf(name, code) === undefined)).toEqual([]);
  });

  test('and an unknown one has none', () => {
    expect(wordsOf('stage', 'of_tomorrow')).toBeUndefined();
    expect(wordsOf('stage', 'toString')).toBeUndefined();
  });
});

test('grounds of rules and problems of HTTP have words too', () => {
  const grounds = RULES.flatMap((rule) =>
    [...rule.extensions, ...rule.exclusions].flatMap((one) => wrongWords(`${rule.id}.${one.ground}`, one)),
  );
  const problems = Object.entries(PROBLEMS).flatMap(([code, words]) => wrongWords(code, words));
  expect([...grounds, ...problems]).toEqual([]);
});
