/** The state of one act that is being filled in: its draft, its schema, its photographs, and how it is reported. */
import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { caseQuery } from '../../api/case.ts';
import type { Task, TaskKind } from '../../api/generated.ts';
import { useDraft } from '../../offline/drafts.ts';
import type { Act, ActDraft } from '../../offline/outbox.ts';
import { recordAct } from '../../offline/record.ts';
import { draftOf } from '../../parts/acts/draft-name.ts';
import type { Choices } from '../../parts/schema-form/schema-form.tsx';
import type { Schema } from '../../parts/schema-form/schema.ts';
import { actSchema, type Asked, attemptPath, methodIn, withinAttempt } from './act-schema.ts';
import type { Place } from './place-field.tsx';
import { useEvidence } from './use-evidence.ts';

type Values = Readonly<Record<string, unknown>>;

export interface ActForm {
  readonly data: Values;
  readonly withAttempt?: boolean;
  readonly all?: boolean;
  readonly place?: Place;
  /** RFC 3339; absent: now. */
  readonly when?: string | undefined;
}

export type FormAct = Asked['act'];

/** Parties by name: the task's own, and those of the case where the person may read it. */
export function useParties({ caseId, party }: Task): Choices {
  const read = useQuery({ ...caseQuery(caseId), retry: false });
  const all = read.data?.parties ?? (party === undefined ? [] : [party]);
  return {
    party: all.map(({ partyId, name, description }) => ({
      value: partyId,
      label: name ?? description ?? partyId,
    })),
  };
}

/** What the form begins with: what the court already chose, and nothing that nobody said. */
function beginning({ method }: Task, schema: Schema, act: FormAct): Values {
  const facts = (act === 'attempt' ? schema : schema.properties?.['attempt'])?.properties?.['facts'];
  if (method === undefined || facts === undefined) return {};
  const visit = { facts: { method } };
  return act === 'attempt' ? visit : { attempt: visit };
}

const purposeOf = (kind: string): string => (kind === 'service' ? 'service' : 'attempt');

export function useAct(task: Task, kind: TaskKind, act: FormAct) {
  const name = draftOf(task.taskId, act);
  const draft = useDraft<ActDraft<ActForm>>(name);
  const whole = kind.schemas[act] as Schema;
  const form: ActForm = draft.value?.form ?? { data: beginning(task, whole, act) };
  // The visit is told with the result unless one is on record already.
  const withAttempt = form.withAttempt ?? (task.attempts.length === 0 && act === 'complete');
  const visit = attemptPath({ act, withAttempt, all: false });
  const all = form.all ?? false;
  const method = methodIn(form.data, visit);
  const guide = task.service;
  const asked = useMemo(
    (): Asked => ({ act, withAttempt, all, method, guide }),
    [act, withAttempt, all, method, guide],
  );
  // One schema object as long as the questions stay: its checks are compiled once.
  const schema = useMemo(() => actSchema(whole, asked), [whole, asked]);
  const evidence = useEvidence(name, { caseId: task.caseId, purpose: purposeOf(task.kind) });
  const change = (next: Partial<ActForm>): void => {
    const { refusal } = draft.value ?? {};
    draft.set({ form: { ...form, ...next }, ...(refusal === undefined ? {} : { refusal }) });
  };
  const discard = async (): Promise<void> => {
    await evidence.clear();
    await draft.clear();
  };
  return { name, draft, form, asked, visit, schema, evidence, change, discard };
}

type ActState = ReturnType<typeof useAct>;

const isoOf = (form: ActForm, drill: boolean): { happenedAt?: string } =>
  // An exercise has a clock of its own, which this device does not know.
  drill ? {} : { happenedAt: form.when ?? new Date().toISOString() };

/** The act as it is kept and sent. @param data answers of the form */
export function actOf(task: Task, state: ActState, data: Values, said: string): Act {
  const { form, asked, visit } = state;
  const { place } = form;
  const there = place === undefined || Object.keys(place).length === 0 ? {} : { place };
  return {
    act: asked.act,
    taskId: task.taskId,
    caseId: task.caseId,
    attemptNo: task.attemptNo,
    data: withinAttempt(data, visit, there),
    ...isoOf(form, task.drill),
    ...(visit === undefined ? {} : { evidenceAt: visit }),
    said,
    form: { ...form, data },
  };
}

export function useReport(state: ActState, done: () => void) {
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState<unknown>();
  const report = async (act: Act): Promise<void> => {
    setBusy(true);
    setFailed(undefined);
    try {
      await recordAct(act, state.name, state.evidence.loose);
      // Photographs have gone with the act.
      await state.draft.clear();
      done();
    } catch (error) {
      setFailed(error);
    } finally {
      setBusy(false);
    }
  };
  return { busy, failed, report };
}
