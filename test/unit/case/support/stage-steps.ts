/** Every step from stage to stage that the rules declare: by which decision or which passed deadline, and by which article. */
import { type LeadsFrom, type Step, stepsOf } from '../../../../domain/kernel/leads-to.ts';
import { OPEN_STAGES } from '../../../../domain/kernel/stage.ts';
import { RULES } from '../../../../domain/law/rule.ts';
import { DECISION_TYPES, ruleFor } from '../../../../domain/machine/catalogue.ts';
import { EXPIRY_LEADS_TO } from '../../../../domain/machine/expiry.ts';

export interface Trigger {
  readonly kind: 'decision' | 'expiry';
  /** The decision's code, or the rule's id. */
  readonly code: string;
  readonly zh: string;
  readonly en: string;
  readonly article?: string | undefined;
  /** Taken at any stage for a reason of its own: that it moves the case is a side effect. */
  readonly aside: boolean;
  /** The only policy that has it. */
  readonly policy?: string | undefined;
  readonly steps: readonly Step[];
}

const decisions = (): Trigger[] =>
  DECISION_TYPES.map((code) => {
    const { zh, en, article, leadsTo, stages } = ruleFor(code);
    const aside = OPEN_STAGES.every((stage) => stages.includes(stage));
    return { kind: 'decision', code, zh, en, article, aside, steps: stepsOf(leadsTo, stages) };
  });

const expiries = (): Trigger[] =>
  RULES.map(({ id: code, zh, en, article, policies }) => {
    const leadsTo: LeadsFrom = EXPIRY_LEADS_TO[code] ?? {};
    const policy = policies.length === 1 ? policies[0] : undefined;
    return { kind: 'expiry', code, zh, en, article, aside: false, policy, steps: stepsOf(leadsTo) };
  });

/** Decisions in the order of the catalogue, then deadlines in the order of the rules; only what moves a case. */
export const triggers = (): readonly Trigger[] =>
  [...decisions(), ...expiries()].filter(({ steps }) => steps.length > 0);
