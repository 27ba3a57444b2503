/** What counts as served (什么算送达), as the performer of a task of service may know it before going. */
import type { Calendar } from '../../deadlines/calendar.ts';
import { SERVICE_METHODS, type ServiceMethod } from '../../kernel/codes.ts';
import { partyOf } from '../../kernel/questions.ts';
import type { CaseState } from '../../kernel/state.ts';
import type { Refusal } from '../../result.ts';
import { type Fact, factsAsked, type ServiceWay, serviceWays } from '../service/guide.ts';
import { methodRefusal } from './service-attempts.ts';
import type { Task } from './task.ts';

export interface MethodGuide {
  readonly method: ServiceMethod;
  /** Why not this method; absent where it is permitted. */
  readonly refusal?: Refusal;
  /** Facts that a report of this method tells. */
  readonly asks: readonly Fact[];
  readonly ways: readonly ServiceWay[];
}

/** Undefined for a task that serves nothing. Every method, in the law's order of preference (CPL 87-95). */
export function serviceGuide(
  state: CaseState,
  calendar: Calendar,
  { kind, partyId, document }: Task,
): readonly MethodGuide[] | undefined {
  if (kind !== 'service' || partyId === undefined || document === undefined) return undefined;
  const about = {
    document,
    procedure: state.filing.procedure,
    party: { kind: partyOf(state, partyId)?.kind ?? 'person' },
    policy: state.policy,
    calendar,
  };
  return SERVICE_METHODS.map((method) => {
    const refusal = methodRefusal(state, { partyId, document, method });
    const asks = factsAsked(method);
    if (refusal !== undefined) return { method, refusal, asks, ways: [] };
    return { method, asks, ways: serviceWays(method, about) };
  });
}
