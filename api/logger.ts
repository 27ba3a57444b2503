/** The API’s log, in which no error shows more than `loggable` lets through. */
import { type DestinationStream, type Logger, pino } from 'pino';
import { loggable } from './http/loggable.ts';

/** Every error goes through `loggable`, wherever it is logged. */
export function createLogger(level: string, destination?: DestinationStream): Logger {
  const options = { name: 'api', level, serializers: { err: loggable } };
  return destination === undefined ? pino(options) : pino(options, destination);
}
