/**
 * How many exercises (实战化演练) a person and a station may open: they train people on the machine that carries real cases,
 * so that their number is bounded. Source: none of law; from the field, where 150 exercises of one person buried a station's
 * first real duty.
 */
export interface DrillQuota {
  /** By one person within an hour. */
  readonly openedByPersonAnHour: number;
  /** At one station within an hour, by all its people together. */
  readonly openedAtStationAnHour: number;
  /** At one station and not archived. */
  readonly openAtStation: number;
}

export const DRILL_QUOTA: DrillQuota = {
  openedByPersonAnHour: 300,
  openedAtStationAnHour: 600,
  openAtStation: 1_000,
};
