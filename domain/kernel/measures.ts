/** What supervisors' figures (督导指标) mean, by stages: which passages count as a mediation, as agreed, as received, as decided. */
import { MEDIATION_STAGES, type Stage } from './stage.ts';

/** Whose figure it is: the station's or the court's. */
export type Side = 'station' | 'court';

/** Passages in which somebody of that side mediates. */
export const MEDIATING_AT: Readonly<Record<Side, readonly Stage[]>> = {
  station: ['police_mediation'],
  court: ['judge_mediation', 'mediation_after_registration'],
};

/** Where a mediation that succeeded goes: an agreement in force, or a mediation document of the court (CPL 100). */
export const AGREED: readonly Stage[] = ['agreement_in_force', 'in_force'];

/** By leaving which stage, or by coming to which, a dispute has been received by that side. */
export const RECEIVING: Readonly<
  Record<Side, { readonly stages?: readonly Stage[]; readonly next: readonly Stage[] }>
> = {
  station: { stages: ['intake'], next: [] },
  court: { next: ['awaiting_judge', 'judicial_confirmation', 'filing_review'] },
};

/** Stages that a decision of that side ends: the triage; the judge's answer, the ruling, the registration, the judgment. */
export const DECIDING: Readonly<Record<Side, readonly Stage[]>> = {
  station: ['intake'],
  court: ['awaiting_judge', 'judicial_confirmation', 'filing_review', 'trial'],
};

/** Figures of a month (趋势), each a set of passages that ended in it. */
export const TRENDS = {
  received: { stages: ['intake'] },
  mediated: { stages: MEDIATION_STAGES },
  agreed: { stages: MEDIATION_STAGES, next: AGREED },
  toJudge: { next: ['awaiting_judge'] },
  filed: { next: ['filing_review'] },
  decided: { stages: ['judicial_confirmation', 'trial'] },
  concluded: { next: ['archived'] },
} as const satisfies Readonly<
  Record<string, { readonly stages?: readonly Stage[]; readonly next?: readonly Stage[] }>
>;

export type Trend = keyof typeof TRENDS;
export const TREND_NAMES = Object.keys(TRENDS) as Trend[];
