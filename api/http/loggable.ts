/**
 * What of an error may be written to a log: its kind and where it arose. Messages of query builders repeat the
 * statement's parameters, which are people's names, texts and session tokens.
 */
import { DatabaseError } from '../../db/errors.ts';

export function loggable(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { name: typeof error };
  if (error.cause instanceof DatabaseError) return { name: error.name, cause: loggable(error.cause) };
  const frames = error.stack?.split('\n').filter((line) => line.trimStart().startsWith('at '));
  const message =
    error.name === 'DrizzleQueryError' ? {} : { message: error.message.split('\n')[0]?.slice(0, 300) };
  return { name: error.name, ...message, stack: frames?.slice(0, 12).join('\n') };
}
