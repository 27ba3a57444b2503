/** What a mutation run says: how many changes a test noticed, how sure that is of the whole, and which ones none noticed. */

/** One that ran into the time limit was noticed, one that no test reaches was not; one that cannot run counts for nothing. */
const NOTICED = new Set(['Killed', 'Timeout']);
const MISSED = new Set(['Survived', 'NoCoverage']);
/** Of the normal distribution, for 95 in 100. */
const Z = 1.96;

/**
 * Wilson's interval: 95 samples in 100 of this size have the score of the whole in it.
 * @returns percentages from 0 to 100
 */
function interval(noticed, all) {
  const share = noticed / all;
  const middle = share + Z ** 2 / (2 * all);
  const half = Z * Math.sqrt((share * (1 - share) + Z ** 2 / (4 * all)) / all);
  const scale = 100 / (1 + Z ** 2 / all);
  return [(middle - half) * scale, (middle + half) * scale];
}

/**
 * @param files the files of Stryker's report (mutation-testing-report-schema): `{ [file]: { mutants: [{ status, location, … }] } }`
 * @returns `score` in percent (0 where nothing was changed), its `interval`, the counts, and a line for each that was missed
 */
export function scoreOf(files) {
  const mutants = Object.entries(files).flatMap(([file, { mutants: own }]) =>
    own.map((one) => ({ file, ...one })),
  );
  const noticed = mutants.filter(({ status }) => NOTICED.has(status)).length;
  const missed = mutants.filter(({ status }) => MISSED.has(status));
  const all = noticed + missed.length;
  return {
    noticed,
    all,
    leftOut: mutants.length - all,
    score: all === 0 ? 0 : (100 * noticed) / all,
    interval: all === 0 ? [0, 100] : interval(noticed, all),
    missed: missed.map(
      ({ file, location: { start }, mutatorName, replacement = '' }) =>
        `${file}:${start.line}:${start.column} ${mutatorName} → ${replacement.replaceAll(/\s+/gu, ' ').slice(0, 80)}`,
    ),
  };
}
