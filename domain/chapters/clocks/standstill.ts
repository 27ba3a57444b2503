/** A clock stands still from a day on, and goes on with the days between left out (docs/law.md §14.3 INV5). */
import type { EventDraft } from '../../kernel/event-draft.ts';
import type { EventData } from '../../kernel/events.ts';
import { refuse } from '../../kernel/refusals.ts';
import type { NamedDocument } from '../../kernel/refs.ts';
import type { CaseState } from '../../kernel/state.ts';
import type { Exclusion } from '../../deadlines/compute.ts';
import { newExclusion } from '../../deadlines/exclusions.ts';
import type { LegalDate } from '../../deadlines/legal-date.ts';
import { ruleOf } from '../../law/rule.ts';
import type { Refusal, Result } from '../../result.ts';
import { recompute } from './recompute.ts';
import type { Deadline } from './shape.ts';

export const findDeadline = (state: CaseState, deadlineId: string): Deadline | undefined =>
  state.deadlines.find((one) => one.deadlineId === deadlineId);

export function running(state: CaseState, deadlineId: string): Result<Deadline> {
  const deadline = findDeadline(state, deadlineId);
  if (deadline === undefined) return { ok: false, refusal: refuse('deadline_unknown') };
  if (deadline.status !== 'armed') return { ok: false, refusal: refuse('deadline_not_running') };
  return { ok: true, value: deadline };
}

export function exclude(
  draft: EventDraft,
  deadline: Deadline,
  exclusion: Exclusion,
  { restart, ...named }: NamedDocument & { readonly restart?: boolean },
): Refusal | undefined {
  const due = recompute(draft, deadline, { exclusions: [...deadline.exclusions, exclusion] });
  if (!due.ok) return due.refusal;
  draft.emit('deadline_moved', {
    deadlineId: deadline.deadlineId,
    cause: restart === true ? 'restart' : 'exclusion',
    ground: exclusion.ground,
    exclusion,
    ...named,
    ...due.value,
  });
  return undefined;
}

/** The ground must be one on which days may be left out now; those on record stay as they are. */
export function allowedGround(draft: EventDraft, deadline: Deadline, ground: string): Refusal | undefined {
  const rule = ruleOf(draft.state.policy, deadline.rule);
  const allowed = rule === undefined ? undefined : newExclusion(rule, ground);
  return allowed?.ok === false ? allowed.refusal : undefined;
}

/** Stops a running clock from a day on; the ground must be one that the rule knows. */
export function stop(draft: EventDraft, data: EventData['deadline_stopped']): Refusal | undefined {
  const found = running(draft.state, data.deadlineId);
  if (!found.ok) return found.refusal;
  const { from, ground } = data;
  const refusal = allowedGround(draft, found.value, ground);
  if (refusal !== undefined) return refusal;
  const exclusions = [...found.value.exclusions, { from, to: from, ground }];
  const possible = recompute(draft, found.value, { exclusions });
  if (!possible.ok) return possible.refusal;
  draft.emit('deadline_stopped', data);
  return undefined;
}

/** Lets a stopped clock go on: the days between are excluded, `to` the last of them. */
export function restart(draft: EventDraft, deadlineId: string, to: LegalDate): Refusal | undefined {
  const deadline = findDeadline(draft.state, deadlineId);
  if (deadline === undefined) return refuse('deadline_unknown');
  if (deadline.stopped === undefined) return refuse('deadline_not_stopped');
  const { from, ground } = deadline.stopped;
  return exclude(draft, deadline, { from, to, ground }, { restart: true });
}
