/** Asking for consent: each stage has its question, and a no is recorded by decisions that there are, where they may be taken. */
import { describe, expect, test } from 'vitest';
import { consentQuestions, consentQuestionSchema } from '../../../api/catalogue/consent-questions.ts';
import { DECISION_SCHEMAS } from '../../../api/catalogue/decision-schemas.ts';
import { MEDIATION_STAGES, type Stage } from '../../../domain/kernel/stage.ts';
import { DECISIONS } from '../../../domain/machine/catalogue.ts';

const all = consentQuestions();
const records = all.flatMap(({ stage, ifRefused }) => ifRefused.map((one) => ({ ...one, asked: stage })));

test('each stage of mediation has a question of its own, with its article, in both languages', () => {
  expect(all.map(({ stage }) => stage)).toEqual(MEDIATION_STAGES);
  expect(new Set(all.map(({ zh }) => zh)).size).toBe(all.length);
  for (const question of all) {
    expect(consentQuestionSchema.parse(question)).toEqual(question);
    // TY 14; OMR 17: what is told first, with the relations of the mediator and the warning of sham mediation.
    expect(question.telling.zh).toMatch(/调解员与各方当事人.*司法确认.*虚假调解/u);
    // That one may refuse is said before one is asked (PML 23).
    expect(question.zh).toMatch(/可以拒绝.*您是否同意.*？$/u);
    expect(question.en).toMatch(/you may agree or refuse.*\?$/u);
    expect(question.article).toMatch(/^人民调解法 第3条、(?:第17条、)?第23条/u);
  }
});

describe('a no', () => {
  test.each(records)('$type records it where that may be decided', ({ type, stages }) => {
    const decided: readonly Stage[] = DECISIONS[type].stages;
    expect(stages.filter((stage) => !decided.includes(stage))).toEqual([]);
  });

  test.each(records)('$type takes what the no answers, and asks the rest', ({ type, data, note }) => {
    const rest = type === 'end_mediation' ? { next: 'filing' } : { text: `${note?.zh}张三` };
    expect(DECISION_SCHEMAS[type].safeParse({ ...data, ...rest }).success).toBe(true);
    expect(DECISION_SCHEMAS[type].safeParse(data).success).toBe(false);
  });

  test('ends a mediation that has begun, and before that no stage is asked twice', () => {
    for (const { stage, ifRefused } of all) {
      const stages = ifRefused.flatMap((one) => one.stages);
      expect(new Set(stages).size).toBe(stages.length);
      expect(ifRefused.find((one) => one.stages.includes(stage))?.type).toBe('end_mediation');
    }
  });
});
