/** A rule of time as `GET /api/rules` shows it: everything that the calculator asks and a reader may want to know, in both languages. */
import * as z from 'zod';
import { ROLES } from '../../domain/access/roles.ts';
import { STAGES } from '../../domain/kernel/stage.ts';
import { englishCitation } from '../../domain/law/english-citation.ts';
import { groundName } from '../../domain/law/grounds.ts';
import { DEFAULT_POLICY, POLICIES, POLICY, type PolicyId } from '../../domain/law/policy.ts';
import { REST_DAYS } from '../../domain/law/rest-days.ts';
import { RULES, type Rule, type RuleExclusion, type RuleExtension, ruleOf } from '../../domain/law/rule.ts';
import { OTHER_STARTS } from '../../domain/machine/rule-starts.ts';
import { RULE_USE, useOfRule } from '../../domain/machine/rule-use.ts';
import type { Vocabulary } from '../../domain/words.ts';
import { wordsOf } from '../../words/dictionary.ts';
import { EVENT } from '../../words/events.ts';
import {
  EFFECT_BY,
  exclusionWords,
  extensionWords,
  lengthWords,
  REST_DAY_MOVE,
} from '../../words/rule-words.ts';
import { searchForm } from '../../words/search-form.ts';
import type { Words } from '../../words/text.ts';

const named = { zh: z.string(), en: z.string() };
const inWords = () => z.object(named);
const coded = () => z.object({ code: z.string(), ...named });
const unit = () => z.enum(['calendar_day', 'working_day', 'hour', 'month', 'year']);

const extension = z.object({
  ground: z.string(),
  ...named,
  name: inWords().meta({ description: '简称 / short name of the ground' }),
  limit: inWords().meta({ description: '可延长多少 / how much more, in words' }),
  article: z.string(),
  needs: coded().meta({ description: '由谁批准 / whose act it needs' }),
  length: z
    .int()
    .optional()
    .meta({ description: 'the longest; used where none is asked for, unless `least` is there' }),
  least: z.int().optional(),
  unit: unit(),
  max: z.int().optional().meta({ description: 'how many times' }),
});

const exclusion = z.object({
  ground: z.string(),
  ...named,
  name: inWords(),
  effect: inWords().meta({ description: '对期限的影响 / what it does to the period' }),
  article: z.string(),
  former: z.boolean().meta({ description: 'only cases that have it on record' }),
});

const use = z.object({
  ...named,
  kind: z.enum(['clock', 'measure', 'calculator']),
  reason: inWords().optional().meta({ description: '案件中不起算的原因 / why no case arms it' }),
  owner: z.object({
    ...named,
    article: z.string(),
    roles: z.array(z.object({ role: z.string(), ...named })),
  }),
  starts: z
    .array(z.object({ event: z.string(), ...named, stage: coded().optional() }))
    .meta({ description: '在案件中由什么起算 / what starts it in a case, and the stage entered with it' }),
  leads: z.array(z.object({ from: coded(), to: coded() })).meta({
    description:
      '届满后案件进入的阶段 / where a case stands once it has run out; empty where that moves no case',
  }),
});

export const ruleSchema = z
  .object({
    id: z.string(),
    ...named,
    article: z.string(),
    policy: z
      .enum(POLICIES)
      .meta({ description: '下列内容所依据的规程 / the profile under which the rest is said' }),
    policies: z.array(z.object({ code: z.enum(POLICIES), ...named })),
    length: z.int().optional(),
    unit: unit(),
    lengthText: inWords(),
    settable: z
      .object({ least: z.int(), most: z.int().optional(), proposed: z.int().optional() })
      .optional()
      .meta({ description: '长度可另行填写时的范围 / the limits where a length may be given' }),
    start: inWords().meta({ description: '起算之日 / what it counts from' }),
    effectBy: coded(),
    fixed: z.boolean().meta({ description: '法定不变期间 / no extension, no exclusion' }),
    before: z.boolean().meta({ description: '向前计算 / counts back from the start' }),
    serviceLevel: z.boolean().meta({ description: '平台服务时限 / a term of the platform, not of the law' }),
    restDays: z.object({ code: z.string(), ...named, moves: coded(), article: z.string() }),
    extensions: z.array(extension),
    exclusions: z.array(exclusion),
    use,
    text: z.string().meta({ description: '出自的文本及其施行日期 / the text it is from, with its date' }),
    source: z.string().meta({ description: 'the text, and how far it was checked' }),
  })
  .meta({ id: 'Rule' });
export type RuleView = z.output<typeof ruleSchema>;

const codedAs = <C extends string>(code: C, { zh, en }: Words) => ({ code, zh, en });
const nameOfGround = (ground: string): Words => ({
  zh: groundName(ground, 'zh'),
  en: groundName(ground, 'en'),
});

function extensionView(one: RuleExtension, rule: Rule) {
  const { ground, zh, en, article, length, least, max, needs } = one;
  return {
    ground,
    zh,
    en,
    name: nameOfGround(ground),
    limit: extensionWords(one, rule),
    article,
    needs: codedAs(needs, wordsOf('extensionNeed', needs) ?? { zh: needs, en: needs }),
    unit: one.unit ?? rule.unit,
    ...(length === undefined ? {} : { length }),
    ...(least === undefined ? {} : { least }),
    ...(max === undefined ? {} : { max }),
  };
}

function exclusionView(one: RuleExclusion) {
  const { ground, zh, en, article, former = false } = one;
  return { ground, zh, en, name: nameOfGround(ground), effect: exclusionWords(one), article, former };
}

/** What an event was about, after the dot of a start. */
const ABOUT = [
  'stage',
  'servedDocument',
  'routeStep',
  'securityStep',
  'entrustedStep',
  'appealOutcome',
] as const;

const STARTS: Readonly<Partial<Vocabulary>> = { ...EVENT, ...OTHER_STARTS };

function startView(event: string) {
  const whole = STARTS[event];
  if (whole !== undefined) return { event, zh: whole.zh, en: whole.en };
  const [type = '', about = ''] = event.split('.');
  const title = STARTS[type] ?? { zh: type, en: type };
  const said = ABOUT.map((vocabulary) => wordsOf(vocabulary, about)).find((found) => found !== undefined);
  const { zh, en } = said ?? { zh: about, en: about };
  const stage = type === 'stage_entered' ? { stage: codedAs(about, { zh, en }) } : {};
  return { event, zh: `${title.zh}：${zh}`, en: `${title.en}: ${en}`, ...stage };
}

function useView(rule: Rule) {
  const { kind, reason, owner, starts, leads } = useOfRule(rule.id);
  const roles = [...new Set(owner.owners.flatMap((one) => one.roles))];
  return {
    kind,
    ...RULE_USE[kind],
    ...(reason === undefined ? {} : { reason }),
    owner: {
      zh: owner.zh,
      en: owner.en,
      article: owner.article,
      roles: roles.map((role) => ({ role, zh: ROLES[role].zh, en: ROLES[role].en })),
    },
    starts: starts.map(startView),
    leads: leads.map(({ from, to }) => ({ from: codedAs(from, STAGES[from]), to: codedAs(to, STAGES[to]) })),
  };
}

function settableOf({ courtSet, serviceLevel }: Rule) {
  if (courtSet === undefined && serviceLevel !== true) return undefined;
  const { min = 1, max, default: proposed } = courtSet ?? {};
  return {
    least: min,
    ...(max === undefined ? {} : { most: max }),
    ...(proposed === undefined ? {} : { proposed }),
  };
}

function viewOf(rule: Rule, policy: PolicyId): RuleView {
  const { id, zh, en, article, length, source, startZh, startEn, effectBy } = rule;
  const { moves, ...rests } = REST_DAYS[rule.restDays];
  const settable = settableOf(rule);
  return {
    id,
    zh,
    en,
    article,
    policy,
    policies: rule.policies.map((one) => codedAs(one, POLICY[one])),
    ...(length === undefined ? {} : { length }),
    unit: rule.unit,
    lengthText: lengthWords(rule),
    ...(settable === undefined ? {} : { settable }),
    start: { zh: startZh, en: startEn },
    effectBy: codedAs(effectBy, EFFECT_BY[effectBy]),
    fixed: rule.fixed === true,
    before: rule.before === true,
    serviceLevel: rule.serviceLevel === true,
    restDays: { code: rule.restDays, ...rests, moves: codedAs(moves, REST_DAY_MOVE[moves]) },
    extensions: rule.extensions.map((one) => extensionView(one, rule)),
    exclusions: rule.exclusions.map(exclusionView),
    use: useView(rule),
    text: source.split('; ')[0] ?? source,
    source,
  };
}

/** The profile in force first, then the others, the latest first. */
const inOrder: readonly PolicyId[] = [
  DEFAULT_POLICY,
  ...POLICIES.filter((one) => one !== DEFAULT_POLICY).toReversed(),
];

/** @param policy whose rule it is to be; without it the profile in force, or the last that has the rule */
export function ruleView(id: string, policy?: PolicyId): RuleView | undefined {
  for (const one of policy === undefined ? inOrder : [policy]) {
    const rule = ruleOf(one, id);
    if (rule !== undefined) return viewOf(rule, one);
  }
  return undefined;
}

/** What a rule is found by: its number, names, articles, start and grounds in both languages. */
function searchedIn({
  id,
  zh,
  en,
  article,
  start,
  extensions,
  exclusions,
  use: { owner },
}: RuleView): string {
  const grounds = [...extensions, ...exclusions].flatMap((one) => [
    one.zh,
    one.en,
    one.name.zh,
    one.name.en,
    one.article,
  ]);
  const said = [
    id,
    zh,
    en,
    article,
    englishCitation(article),
    start.zh,
    start.en,
    owner.zh,
    owner.en,
    ...grounds,
  ];
  return said.map(searchForm).join('\n');
}

const lists = new Map<PolicyId | undefined, readonly { readonly view: RuleView; readonly text: string }[]>();

function listOf(policy: PolicyId | undefined) {
  const kept = lists.get(policy);
  if (kept !== undefined) return kept;
  const views = RULES.map(({ id }) => ruleView(id, policy)).filter((view) => view !== undefined);
  const made = views.map((view) => ({ view, text: searchedIn(view) }));
  lists.set(policy, made);
  return made;
}

/** Rules in the order of a dispute, each of which has every word of `q` somewhere. */
export function findRules(policy: PolicyId | undefined, q = ''): readonly RuleView[] {
  const asked = q
    .normalize('NFKC')
    .split(/\s+/u)
    .map(searchForm)
    .filter((word) => word !== '');
  return listOf(policy)
    .filter(({ text }) => asked.every((word) => text.includes(word)))
    .map(({ view }) => view);
}
