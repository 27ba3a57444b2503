/** The tests that mutation testing runs for each mutant: those of the domain that are quick and that say what it must do. */
import { defineConfig } from 'vitest/config';

/** Walks and comparisons of minutes: they find much, but not in the time that thousands of mutants leave. */
const SLOW = [
  'random-walks',
  'what-if',
  'totality',
  'dead-ends',
  'order-of-*',
  'interleavings',
  'ownership.walk',
  'refusal-codes',
  'changed-length',
  'law-diff',
];

/** They compare documents, or read the domain's files as text, into which all changes are written beside the code that runs. */
const OF_TEXT = ['*-document', 'coverage', 'duty-texts', 'flags-read', 'rule-use'];

export default defineConfig({
  test: {
    include: ['test/unit/{access,case,deadlines,law,tasks}/**/*.test.ts'],
    exclude: [...SLOW, ...OF_TEXT].map((name) => `test/unit/**/${name}.test.ts`),
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
});
