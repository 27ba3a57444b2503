/**
 * Whether those to whom a task is sent can carry it out: what the case cannot know by itself, because units and people are
 * not part of its record.
 */
import type { Database } from '../../db/client.ts';
import { readTaskRecipients, type TaskRecipients } from '../../db/queries/tasks/read-task-recipients.ts';
import { canPerformAt, mayPerform } from '../../domain/access/policy/tasks.ts';
import type { DecisionType } from '../../domain/kernel/decision-data.ts';
import type { TaskKind } from '../../domain/chapters/tasks/codes.ts';
import type { Viewer } from '../auth/viewer.ts';
import { REASONS, type Reason } from '../http/issue-messages.ts';
import type { Language } from '../http/language.ts';
import { type Problem, problem } from '../http/problem.ts';

interface Recipients {
  readonly unitId: string;
  readonly personId?: string;
}

function wrong(field: keyof Recipients, reason: Reason, language: Language): Problem {
  return problem('invalid_body', {
    errors: [{ pointer: `/data/${field}`, message: REASONS[reason][language] }],
  });
}

function unitReason({ unit }: TaskRecipients, kind: TaskKind): Reason | undefined {
  if (unit === null) return 'unit_unknown';
  return canPerformAt(kind, unit.kind) ? undefined : 'unit_cannot_perform';
}

function personReason({ person }: TaskRecipients, unitId: string, kind: TaskKind): Reason | undefined {
  if (person === null || !person.active || person.unitId !== unitId) return 'person_not_of_unit';
  return mayPerform(kind, person.roles) ? undefined : 'person_cannot_perform';
}

/** @param kindOf the kind of a task of the case; undefined when there is no such task, which the case itself refuses */
export async function checkTaskRecipients(
  db: Database,
  viewer: Viewer,
  decision: { readonly type: DecisionType; readonly data: unknown },
  { language, kindOf }: { language: Language; kindOf: (taskId: string) => Promise<TaskKind | undefined> },
): Promise<void> {
  if (decision.type !== 'issue_task' && decision.type !== 'reassign_task') return;
  const data = decision.data as Recipients & { kind?: TaskKind; taskId?: string };
  const kind = data.kind ?? (await kindOf(data.taskId ?? ''));
  if (kind === undefined) return;
  const asker = { scope: viewer.scope, unitPath: viewer.unit.path };
  const found = await readTaskRecipients(db, asker, data.unitId, data.personId);
  const atUnit = unitReason(found, kind);
  if (atUnit !== undefined) throw wrong('unitId', atUnit, language);
  const atPerson = data.personId === undefined ? undefined : personReason(found, data.unitId, kind);
  if (atPerson !== undefined) throw wrong('personId', atPerson, language);
}
