/** Sides measured in short slices, one side at a time: what else the machine does meets all of them alike. */

/** 0 1 n-1 2 n-2 …: turned on by one again and again, each comes to follow each other once (a Williams design). */
function zigzag(sides: number): readonly number[] {
  return Array.from({ length: sides }, (_, at) => (at % 2 === 1 ? (at + 1) / 2 : (sides - at / 2) % sides));
}

/**
 * Each odd round is the round before it backwards, so that a steady drift weighs on all sides the same; after `2 × sides`
 * rounds each side was in each place, and followed each other, equally often: what one leaves to be done behind its slice
 * (a checkpoint, a vacuum) falls on all alike.
 */
export function turnOf(sides: number, round: number): readonly number[] {
  const turned = zigzag(sides).map((at) => (at + Math.floor(round / 2)) % sides);
  return round % 2 === 0 ? turned : turned.reverse();
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
