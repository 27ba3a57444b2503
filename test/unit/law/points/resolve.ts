/** Whether the evidence of a point is there: the rule armed, the decision in the catalogue, the refusal asked for by a test. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { TASK_KINDS } from '../../../../domain/chapters/tasks/codes.ts';
import { REFUSALS } from '../../../../domain/kernel/refusals.ts';
import { CALCULATOR_ONLY } from '../../../../domain/law/calculator-only.ts';
import { isRuleId } from '../../../../domain/law/rule.ts';
import { DECISION_RULES } from '../../../../domain/machine/catalogue.ts';
import { DEADLINE_REFUSALS } from '../../../../domain/deadlines/refusals.ts';
import type { Evidence, Point } from './point.ts';

const ROOT = new URL('../../../../', import.meta.url);
/** What is said here is no test of anything. */
const OWN = 'unit/law/points/';

function textsUnder(folder: string, ending: string): string[] {
  return readdirSync(new URL(folder, ROOT), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith(ending) && !name.startsWith(OWN))
    .map((name) => readFileSync(new URL(`${folder}${name}`, ROOT), 'utf8'));
}

/** A code as a test writes it: in quotes, or as the key of a table. */
const CODE = /(?<=['"`])[a-z]+(?:_[a-z]+)*(?=['"`])|\b[a-z]+(?:_[a-z]+)+(?=:)/g;

/** Every code of the tests and of the demo's cases, and every module that a test imports. */
function asked(): { readonly codes: ReadonlySet<string>; readonly imports: string } {
  const tests = textsUnder('test/', '.ts');
  const texts = [...tests, ...textsUnder('demo/cases/', '.json')];
  const codes = new Set(texts.flatMap((text) => text.match(CODE) ?? []));
  return { codes, imports: tests.flatMap((text) => text.match(/from '[^']+'/g) ?? []).join('\n') };
}

const { codes, imports } = asked();
const isRefusal = (code: string): boolean =>
  Object.hasOwn(REFUSALS, code) || Object.hasOwn(DEADLINE_REFUSALS, code);

function refusalFault(code: string): string | undefined {
  if (!isRefusal(code)) return 'no such refusal';
  return codes.has(code) ? undefined : 'no test and no case of the demo asks for it';
}

function ruleFault(id: string, state: Point['state']): string | undefined {
  if (!isRuleId(id)) return 'no such rule';
  return state === 'encoded' && Object.hasOwn(CALCULATOR_ONLY, id) ? 'no case arms it' : undefined;
}

function fileFault(path: string): string | undefined {
  return existsSync(new URL(path, ROOT)) ? undefined : 'no such file';
}

/** @returns what is wrong with it, undefined where nothing is */
function faultOf(evidence: Evidence, state: Point['state']): string | undefined {
  const [kind = '', name = ''] = evidence.split(/:(.*)/s);
  switch (kind) {
    case 'rule':
      return ruleFault(name, state);
    case 'decision':
      return Object.hasOwn(DECISION_RULES, name) ? undefined : 'no such decision';
    case 'refusal':
      return refusalFault(name);
    case 'task':
      return TASK_KINDS.some((one) => one === name) ? undefined : 'no such kind of task';
    case 'calculator':
      return fileFault(name) ?? (imports.includes(`/${name}'`) ? undefined : 'no test imports it');
    case 'file':
      return fileFault(name);
    default:
      return 'no such kind of evidence';
  }
}

/** What holds a point: a file alone shows where to read, and a task is carried out by people. */
const HOLDS = /^(?:rule|decision|refusal|calculator):/;

export function faultsOf(id: string, { state, evidence, lacks = '' }: Point): string[] {
  const unresolved = evidence.flatMap((one) => {
    const fault = faultOf(one, state);
    return fault === undefined ? [] : [`${id}: ${one}: ${fault}`];
  });
  const held = state !== 'encoded' || evidence.some((one) => HOLDS.test(one));
  const said = state === 'encoded' ? lacks === '' : /^[A-Z].{20,}\.$/.test(lacks);
  return [
    ...unresolved,
    ...(held ? [] : [`${id}: encoded without rule, decision, refusal or calculator`]),
    ...(said ? [] : [`${id}: says what is missing, or is encoded`]),
  ];
}
