/** The grounds on which the same clock of many cases is extended at once. */
interface Ground {
  readonly ground: string;
}

/** What one party missed is given back in their own case, which says when the obstacle was gone (CPL 86). */
export const groundsForMany = <G extends Ground>(grounds: readonly G[]): readonly G[] =>
  grounds.filter(({ ground }) => ground !== 'restored');
