/** Sides measured in short slices, one side at a time: what else the machine does meets all of them alike. */

/** Forward in even rounds and backward in odd ones, so that a steady drift weighs on all sides the same. */
export function turnOf(sides: number, round: number): readonly number[] {
  const forward = Array.from({ length: sides }, (_, at) => at);
  return round % 2 === 0 ? forward : forward.reverse();
}

/**
 * @param measure one slice of one side; the next begins when it has settled
 * @returns for each side, in the order given, its slices by round
 */
export async function interleave<S, M>(
  sides: readonly S[],
  rounds: number,
  measure: (side: S) => Promise<M>,
): Promise<readonly (readonly M[])[]> {
  const slices = sides.map((): M[] => []);
  for (let round = 0; round < rounds; round += 1) {
    for (const at of turnOf(sides.length, round)) slices[at]?.push(await measure(sides[at] as S));
  }
  return slices;
}
