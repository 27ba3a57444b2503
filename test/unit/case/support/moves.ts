/** Which input moved a case from one stage to another: what the declared steps (`leadsTo`) are compared with. */
import type { CaseEvent } from '../../../../domain/kernel/events.ts';
import type { CaseInput } from '../../../../domain/kernel/input.ts';
import type { Step } from '../../../../domain/kernel/leads-to.ts';
import type { CaseState } from '../../../../domain/kernel/state.ts';

export interface Move extends Step {
  readonly kind: CaseInput['kind'];
  /** The decision, the rule that ran out, or the act of a task; the kind itself where it has no other name. */
  readonly by: string;
}

function nameOf(before: CaseState | undefined, input: CaseInput): string {
  switch (input.kind) {
    case 'decision':
      return input.type;
    case 'task':
      return input.act;
    case 'expiry':
      return before?.deadlines.find((one) => one.deadlineId === input.deadlineId)?.rule ?? 'unknown';
    default:
      return input.kind;
  }
}

/** From where the case stood when the input was judged (a late letter undoes expiries first) to where it stands after it. */
export function moveOf(
  before: CaseState | undefined,
  input: CaseInput,
  events: readonly CaseEvent[],
): Move | undefined {
  const entered = events.filter((event) => event.type === 'stage_entered').map(({ data }) => data);
  const [first] = entered;
  const last = entered.at(-1);
  if (first === undefined || last === undefined) return undefined;
  return { kind: input.kind, by: nameOf(before, input), from: first.from, to: last.stage };
}

/** Under each name its steps, written out, each once and in order. */
export function stepsByName(steps: readonly (readonly [string, Step])[]): Record<string, string[]> {
  const byName = Map.groupBy(steps, ([name]) => name);
  return Object.fromEntries(
    [...byName].map(([name, all]) => [
      name,
      [...new Set(all.map(([, { from, to }]) => `${from} → ${to}`))].sort(),
    ]),
  );
}
