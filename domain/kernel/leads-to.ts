/** Where a case stands at once after a decision or an expired deadline: declared with it, and walked at random in each test run. */
import type { Stage } from './stage.ts';

/** The stages that may follow, by the stage from which it starts; from a stage that is not named the case does not move. */
export type LeadsFrom = Partial<Readonly<Record<Stage, readonly Stage[]>>>;

/** A list where each of its stages leads to the same, else by the stage from which it starts. */
export type LeadsTo = readonly Stage[] | LeadsFrom;

export interface Step {
  readonly from: Stage;
  readonly to: Stage;
}

const isList = (leadsTo: LeadsTo): leadsTo is readonly Stage[] => Array.isArray(leadsTo);

/** @param stages where it may be taken, for a list */
export function stepsOf(leadsTo: LeadsTo, stages: readonly Stage[] = []): readonly Step[] {
  const byStage: LeadsFrom = isList(leadsTo)
    ? Object.fromEntries(stages.map((from) => [from, leadsTo]))
    : leadsTo;
  return (Object.entries(byStage) as [Stage, readonly Stage[]][]).flatMap(([from, targets]) =>
    targets.map((to) => ({ from, to })),
  );
}

/** Every stage that may follow, wherever it starts; each once, in the order in which they are declared. */
export function targetsOf(leadsTo: LeadsTo): readonly Stage[] {
  return isList(leadsTo) ? leadsTo : [...new Set(Object.values(leadsTo).flat())];
}
