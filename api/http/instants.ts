/** How the API writes an instant. */
import { formatInstant } from '../../domain/deadlines/legal-date.ts';

/** RFC 3339 in Asia/Shanghai, to the millisecond. */
export function instantText(ms: number): string {
  const text = formatInstant(ms);
  const millis = ((ms % 1000) + 1000) % 1000;
  return millis === 0 ? text : `${text.slice(0, 19)}.${String(millis).padStart(3, '0')}${text.slice(19)}`;
}
