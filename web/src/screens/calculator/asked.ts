/** What is asked of the calculator, as it stands in the address: a rule, dates and grounds, nothing of any person. */
import type { DeadlineRequest } from '../../api/generated.ts';

type Policy = DeadlineRequest['policy'];
export type Exclusion = NonNullable<DeadlineRequest['exclusions']>[number];
export type Extension = NonNullable<DeadlineRequest['extensions']>[number];

export interface Asked {
  readonly rule?: string;
  readonly policy?: Policy;
  /** `YYYY-MM-DD`, or for a rule in hours `YYYY-MM-DDTHH:MM` in Asia/Shanghai. */
  readonly start: string;
  readonly length?: number;
  readonly exclusions: readonly Exclusion[];
  readonly extensions: readonly Extension[];
}

const SHANGHAI = ':00+08:00';

function numberIn(text: string | undefined | null): { readonly length: number } | undefined {
  return text !== undefined && text !== null && /^\d{1,4}$/u.test(text)
    ? { length: Number(text) }
    : undefined;
}

/** `2026-02-02.2026-02-06.appraisal` */
function exclusionIn(text: string): Exclusion {
  const [from = '', to = '', ground = ''] = text.split('.');
  return { from, to, ground };
}

/** `president.6.month`; length and unit may be empty. */
function extensionIn(text: string): Extension {
  const [ground = '', length, unit] = text.split('.');
  const inUnit = unit === undefined || unit === '' ? {} : { unit: unit as NonNullable<Extension['unit']> };
  return { ground, ...numberIn(length), ...inUnit };
}

export function readAsked(params: URLSearchParams): Asked {
  const [rule, policy] = [params.get('rule'), params.get('policy')];
  return {
    ...(rule === null || rule === '' ? {} : { rule }),
    ...(policy === null || policy === '' ? {} : { policy: policy as Policy }),
    start: params.get('start') ?? '',
    ...numberIn(params.get('length')),
    exclusions: params.getAll('out').map(exclusionIn),
    extensions: params.getAll('more').map(extensionIn),
  };
}

export function writeAsked({ rule, policy, start, length, exclusions, extensions }: Asked): URLSearchParams {
  const params = new URLSearchParams();
  if (rule !== undefined) params.set('rule', rule);
  if (policy !== undefined) params.set('policy', policy);
  if (start !== '') params.set('start', start);
  if (length !== undefined) params.set('length', String(length));
  for (const { from, to, ground } of exclusions) params.append('out', [from, to, ground].join('.'));
  for (const one of extensions)
    params.append('more', [one.ground, one.length ?? '', one.unit ?? ''].join('.'));
  return params;
}

/** What is missing before anything can be asked, by the place that a JSON pointer of the API would name. */
export type Missing = Readonly<Record<string, 'missingRule' | 'missingDate' | 'missingGround'>>;

export function missingIn({ rule, start, exclusions, extensions }: Asked): Missing {
  const rows = exclusions.flatMap(({ from, to, ground }, index) => [
    ...(from === '' ? [[`/exclusions/${index}/from`, 'missingDate'] as const] : []),
    ...(to === '' ? [[`/exclusions/${index}/to`, 'missingDate'] as const] : []),
    ...(ground === '' ? [[`/exclusions/${index}/ground`, 'missingGround'] as const] : []),
  ]);
  const more = extensions.flatMap(({ ground }, index) =>
    ground === '' ? [[`/extensions/${index}/ground`, 'missingGround'] as const] : [],
  );
  return Object.fromEntries([
    ...(rule === undefined ? [['/rule', 'missingRule'] as const] : []),
    ...(start === '' ? [['/start', 'missingDate'] as const] : []),
    ...rows,
    ...more,
  ]);
}

/** Why an address has no answer: nothing is asked yet, or it was sent on with a part cut off. Undefined where it is complete. */
export function lackOf(asked: Asked): 'nothingYet' | 'incomplete' | undefined {
  if (asked.rule === undefined || asked.start === '') return 'nothingYet';
  return Object.keys(missingIn(asked)).length > 0 ? 'incomplete' : undefined;
}

/** @param policy of the rule as it was read; undefined where something is missing */
export function requestOf(asked: Asked, policy: Policy | undefined): DeadlineRequest | undefined {
  const { rule, start, length, exclusions, extensions } = asked;
  if (rule === undefined || policy === undefined || Object.keys(missingIn(asked)).length > 0)
    return undefined;
  return {
    policy,
    rule,
    start: start.includes('T') ? `${start}${SHANGHAI}` : start,
    days: true,
    ...(length === undefined ? {} : { length }),
    ...(exclusions.length === 0 ? {} : { exclusions: [...exclusions] }),
    ...(extensions.length === 0 ? {} : { extensions: [...extensions] }),
  };
}
