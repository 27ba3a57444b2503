/** Eight characters that stand for a value in a snapshot: enough to see that it changed. */
import { createHash } from 'node:crypto';

export const digest = (value: unknown): string =>
  createHash('sha256').update(JSON.stringify(value)).digest('hex').slice(0, 8);
