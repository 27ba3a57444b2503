/** One way to cite the law wherever a person reads it: the Chinese title with 第N条. */
import { describe, expect, test } from 'vitest';
import { REFUSALS } from '../../../domain/kernel/refusals.ts';
import type { RefusalText } from '../../../domain/kernel/refusal-text.ts';
import { RULES } from '../../../domain/law/rule.ts';
import { SERVICE_METHODS } from '../../../domain/kernel/codes.ts';
import { assessService } from '../../../domain/chapters/service/law.ts';
import { question } from '../tasks/support/service-questions.ts';

/** One or more of 「民事诉讼法 第92条至第94条、第100条」, joined by ；. */
const CITATION =
  /^[\p{Script=Han}（）〔〕0-9-]+ 第\d+条(之\d+)?((、|至)第\d+条)*(；[\p{Script=Han}（）〔〕0-9-]+ 第\d+条((、|至)第\d+条)*)*(；平台服务时限)?$/u;

const refusals = Object.entries<RefusalText>(REFUSALS).flatMap(([code, { article }]) =>
  article === undefined ? [] : [[code, article] as const],
);
const rules = RULES.filter((rule) => rule.article !== '平台服务时限');

describe('the law is cited by its title and article', () => {
  test.each(refusals)('in the refusal %s: %s', (_code, article) => {
    expect(article).toMatch(CITATION);
  });

  test.each(rules.map(({ id, article }) => [id, article]))('in the rule %s: %s', (_id, article) => {
    expect(article).toMatch(CITATION);
  });

  test.each(SERVICE_METHODS)('in a service %s', (method) => {
    const judged = assessService(question(method));
    expect(judged.kind === 'effective' ? judged.article : judged.refusal.code).toMatch(CITATION);
  });
});
