/** What sending and service (送达) owe. */
import { SERVING } from '../../access/policy/groups.ts';
import { SENDING_RULES } from './sending.ts';
import type { DutyCode } from '../../kernel/duty-texts.ts';
import type { Duty } from '../../kernel/duty.ts';

export const serve = (what: DutyCode): Duty => ({
  what,
  roles: SERVING,
  at: 'court',
  by: ['record_service'],
  rules: [...SENDING_RULES],
  capacity: 'clerk',
});
