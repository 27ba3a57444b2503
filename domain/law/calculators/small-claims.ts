/**
 * What may be tried as a small claim (小额诉讼), by province and year (CPL 165): money claims up to half the average yearly wage of
 * the employed of the year before, up to twice it where both parties agree. A year without a figure is asked of a person.
 */
import { fenOf, partOf, yuanOf } from './fen.ts';

interface AverageWage {
  /** As court codes begin, 黑 for Heilongjiang (docs/law.md §9.3). */
  readonly province: string;
  /** The year in which cases are registered; the wage is of the year before. */
  readonly year: number;
  /** Yuan a year (就业人员年平均工资). */
  readonly wage: string;
  readonly source: string;
}

/** Heilongjiang's figure was not found in any text that could be read: a person states it with its source. */
const AVERAGE_WAGES: readonly AverageWage[] = [
  {
    province: '苏',
    year: 2026,
    wage: '129220.00',
    source:
      '江苏2026年标的额上限（64,610元、258,440元），转引 / Jiangsu’s ceilings of 2026, 64,610 and 258,440 yuan, second-hand',
  },
];

export const averageWageOf = (province: string, year: number): AverageWage | undefined =>
  AVERAGE_WAGES.find((one) => one.province === province && one.year === year);

export interface Ceilings {
  /** Yuan with two decimals: tried as a small claim by law up to this. */
  readonly byLaw: string;
  /** … and up to this where both agree. */
  readonly byAgreement: string;
}

export function ceilingsOf(wage: string): Ceilings {
  const fen = fenOf(wage);
  return { byLaw: yuanOf(partOf(fen, 1n, 2n)), byAgreement: yuanOf(fen * 2n) };
}

/** The ceiling that binds, and whether the amount is above it; an amount equal to it is not (以下, CC 1259). */
export function aboveCeiling(amount: string, wage: string, agreed: boolean): string | undefined {
  const { byLaw, byAgreement } = ceilingsOf(wage);
  const ceiling = agreed ? byAgreement : byLaw;
  return fenOf(amount) > fenOf(ceiling) ? ceiling : undefined;
}
