/** Loaded before a command: what it ends with is told in one sentence where it is one, and in full where it is not. */
import { oneSentence, Sentence } from './sentence.mjs';

/** An option that the command does not have, or one without its value: who typed it needs no stack.
 * @param {unknown} error
 */
const isUsage = (error) =>
  error instanceof Error && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS_');

process.on('uncaughtException', (error) => {
  const known = error instanceof Sentence || isUsage(error);
  process.stderr.write(
    `✗ ${known || !(error instanceof Error) ? oneSentence(error) : (error.stack ?? error.message)}\n`,
  );
  process.exit(1);
});
