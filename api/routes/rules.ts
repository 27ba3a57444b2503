/** 期限规则 (rules of time) in words: GET /api/rules and GET /api/rules/{ruleId}, open to everybody as the calculator is. */
import * as z from 'zod';
import { DAY_KIND, DAY_PART } from '../../domain/deadlines/day-by-day.ts';
import { POLICIES, POLICY } from '../../domain/law/policy.ts';
import type { Vocabulary } from '../../domain/words.ts';
import { findRules, ruleSchema, ruleView, type RuleView } from '../catalogue/rule-view.ts';
import { problem } from '../http/problem.ts';
import { type Route, route } from '../http/route.ts';
import { DICTIONARY } from '../../words/dictionary.ts';
import { pageOf, pageQuery, pageRequest } from './list-page.ts';

const policy = () =>
  z.enum(POLICIES).optional().meta({
    description:
      '办案规程；不填则为现行规程，现行规程没有的规则按最后一个有它的规程 / profile; without it the one in force, or for a rule that this lacks the last that has it',
  });

const listQuery = z
  .strictObject({
    ...pageQuery,
    policy: policy(),
    q: z.string().max(100).optional().meta({
      description:
        '编号、名称、条文、起算之日、事由的任何部分；空格分开的每个词都须出现 / any part of number, name, article, start or ground; every word must be there',
    }),
  })
  .meta({ example: { q: '上诉' } });
type ListQuery = z.output<typeof listQuery>;

const codes = () => z.array(z.object({ code: z.string(), zh: z.string(), en: z.string() }));

/** Codes of the calculator's requests and answers, in words: it is used without the catalogue, which needs a session. */
const terms = z
  .object({ dayParts: codes(), dayKinds: codes(), units: codes(), policies: codes() })
  .meta({ id: 'RuleTerms' });

const listed = (table: Vocabulary) => Object.entries(table).map(([code, { zh, en }]) => ({ code, zh, en }));
const TERMS: z.output<typeof terms> = {
  dayParts: listed(DAY_PART),
  dayKinds: listed(DAY_KIND),
  units: listed(DICTIONARY.durationUnit),
  policies: listed(POLICY),
};

const page = pageOf(ruleSchema).extend({ terms }).meta({ id: 'Rules' });

/** The cursor is the last rule's id. */
function after(rules: readonly RuleView[], cursor: string | undefined): readonly RuleView[] {
  if (cursor === undefined) return rules;
  const last = rules.findIndex(({ id }) => id === cursor);
  if (last < 0)
    throw problem('invalid_query', { errors: [{ pointer: '/cursor', message: 'no such cursor' }] });
  return rules.slice(last + 1);
}

function pageOfRules(query: ListQuery): z.output<typeof page> {
  const { limit, cursor } = pageRequest(query);
  const rest = after(findRules(query.policy, query.q), cursor);
  const items = rest.slice(0, limit);
  return {
    items: [...items],
    nextCursor: rest.length > limit ? (items.at(-1)?.id ?? null) : null,
    terms: TERMS,
  };
}

const listRoute = route({
  method: 'get',
  path: '/api/rules',
  id: 'listRules',
  summary: '期限规则 / rules of time, with what each does',
  tag: 'law',
  access: 'public',
  query: listQuery,
  answers: { 200: { description: 'rules in the order of a dispute', schema: page } },
  handle: async ({ query }) => ({ status: 200, body: pageOfRules(query) }),
});

const oneRoute = route({
  method: 'get',
  path: '/api/rules/{ruleId}',
  id: 'readRule',
  summary: '一条期限规则 / one rule of time',
  tag: 'law',
  access: 'public',
  params: z.strictObject({ ruleId: z.string().min(1).max(64).meta({ example: 'T14.judgment' }) }),
  notFound: 'rule_not_found',
  query: z.strictObject({ policy: policy() }),
  answers: { 200: { description: 'the rule', schema: ruleSchema } },
  problems: [404],
  async handle({ params, query }) {
    const found = ruleView(params.ruleId, query.policy);
    if (found === undefined) throw problem('rule_not_found');
    return { status: 200, body: found };
  },
});

export const RULE_ROUTES: readonly Route[] = [listRoute, oneRoute];
