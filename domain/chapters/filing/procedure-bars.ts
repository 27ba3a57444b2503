/**
 * What is said of a suit that decides who may try it, and how (CPL 40, 42, 166): stated when it is registered or converted, and kept,
 * as what was once found true of it bars the way back too.
 */
import type { PanelGround, SmallClaimBar } from '../../kernel/codes.ts';

export interface ProcedureBars {
  /** What keeps it from a single judge (CPL 42). */
  readonly panelGrounds?: readonly PanelGround[];
  /** What keeps it from small-claims procedure (CPL 166). */
  readonly smallClaimBars?: readonly SmallClaimBar[];
  /** One judge tries it in ordinary procedure, its facts being clear (CPL 40). */
  readonly oneJudge?: boolean;
}

const joined = <T>(before: readonly T[] = [], now: readonly T[] = []): readonly T[] => [
  ...new Set([...before, ...now]),
];

/** What holds of the suit once this is said of it; a list that is empty is left out, and so is one judge where a panel tries it. */
export function withBars(before: ProcedureBars, said: ProcedureBars): ProcedureBars {
  const panelGrounds = joined(before.panelGrounds, said.panelGrounds);
  const smallClaimBars = joined(before.smallClaimBars, said.smallClaimBars);
  return {
    ...(panelGrounds.length === 0 ? {} : { panelGrounds }),
    ...(smallClaimBars.length === 0 ? {} : { smallClaimBars }),
    ...(said.oneJudge === true ? { oneJudge: true } : {}),
  };
}

/** As the event keeps it: what this decision said. */
export const saidBars = (said: ProcedureBars): ProcedureBars => withBars({}, said);

/** Held with the suit, in place of what was held of it before. */
export function held<T extends ProcedureBars>(filing: T, said: ProcedureBars): T {
  const { oneJudge: _before, ...rest } = filing;
  return { ...rest, ...withBars(filing, said) } as T;
}
