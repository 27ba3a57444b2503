/** Loaded before a command: what it ends with is told in one sentence where it is one, and in full where it is not. */
import { oneSentence, Sentence } from './sentence.mjs';

process.on('uncaughtException', (error) => {
  const known = error instanceof Sentence;
  process.stderr.write(
    `✗ ${known || !(error instanceof Error) ? oneSentence(error) : (error.stack ?? error.message)}\n`,
  );
  process.exit(1);
});
