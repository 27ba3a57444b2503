/** The tests that mutation testing runs for each mutant: those of the domain that are quick and that say what it must do. */
import { defineConfig } from 'vitest/config';

/** Walks and comparisons of minutes: they find much, but not in the time that thousands of mutants leave. */
const SLOW = [
  'random-walks',
  'what-if',
  'totality',
  'dead-ends',
  'exploration',
  'order-of-*',
  'interleavings',
  'ownership.walk',
  'changed-length',
  'law-diff',
];

/** They compare documents, or read the domain's files as text, into which all changes are written beside the code that runs. */
const OF_TEXT = ['*-document', 'coverage', 'duty-texts', 'flags-read', 'refusal-codes', 'rule-use'];

/** They replace a module of the domain, and all files share one load of them here, without which a mutant takes three times as long. */
const OF_MODULES = ['judgement-failed'];

export default defineConfig({
  test: {
    include: ['test/unit/{access,case,deadlines,law,tasks}/**/*.test.ts'],
    exclude: [...SLOW, ...OF_TEXT, ...OF_MODULES].map((name) => `test/unit/**/${name}.test.ts`),
    isolate: false,
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
});
