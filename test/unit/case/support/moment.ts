/** What a maker of plausible data is told: the case as it stands, the legal day, and the dice. */
import type { DecisionData, DecisionType } from '../../../../domain/kernel/decision-data.ts';
import type { Actor } from '../../../../domain/kernel/actor.ts';
import type { CaseState } from '../../../../domain/kernel/state.ts';
import type { LegalDate } from '../../../../domain/deadlines/legal-date.ts';
import type { Dice } from './dice.ts';

export interface Moment {
  readonly state: CaseState;
  readonly today: LegalDate;
  readonly dice: Dice;
  /** Who decides, where that is known: they mostly decide on what is theirs. */
  readonly by?: Actor;
}

type Maker<K extends DecisionType> = (moment: Moment) => DecisionData[K];
export type Makers = { readonly [K in DecisionType]: Maker<K> };
