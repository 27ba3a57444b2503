/** The thirty days for a joint application for confirmation (PM10, CPL 205): each agreement has its own. */
import type { Deadline } from '../clocks/shape.ts';
import type { Agreement } from './shape.ts';

/** The thirty days of this agreement and not of another in the case. */
export const isPeriodOf = (agreement: Agreement | undefined, one: Deadline): boolean =>
  one.rule === 'PM10' && one.startSeq === agreement?.seq;
