/** What sending and service (送达) owe. */
import type { RoleAt } from '../../access/policy/seats.ts';
import { SENDING_RULES } from './sending.ts';
import type { DutyCode } from '../../kernel/duty-texts.ts';
import type { Duty } from '../../kernel/duty.ts';

const CLERK: readonly RoleAt<'court'>[] = ['court_clerk', 'bailiff'];

export const serve = (what: DutyCode): Duty => ({
  what,
  roles: CLERK,
  at: 'court',
  by: ['record_service'],
  rules: [...SENDING_RULES],
  capacity: 'clerk',
});
