/** One act from its outcome to the sentence that is read back: with one hand, without a network. */
import { Alert, Button, Checkbox, Form, Modal, Popconfirm, Space } from 'antd';
import dayjs from 'dayjs';
import { useMemo, useState } from 'react';
import { useCatalogue } from '../../api/catalogue.ts';
import type { Task, TaskKind } from '../../api/generated.ts';
import { faultsIn, isProblem, type FieldError, type ProblemBody } from '../../api/problem.ts';
import { DatePicker } from '../../parts/date-picker.ts';
import { Refusal } from '../../parts/acts/acts-waiting.tsx';
import { useInstant } from '../../parts/acts/when.ts';
import { SchemaForm } from '../../parts/schema-form/schema-form.tsx';
import { useInertBehind } from '../../parts/inert-behind.ts';
import { Failed, Loading } from '../../parts/states.tsx';
import { Paragraph, Text } from '../../parts/text.tsx';
import { tasksWords } from '../../words/tasks.ts';
import { formWords } from '../../words/form.ts';
import { useSay, useWords } from '../../words/words.ts';
import { hasMethods } from './act-schema.ts';
import { EvidenceFields } from './evidence.tsx';
import { PlaceField } from './place-field.tsx';
import { tell } from './read-back.ts';
import { actOf, type FormAct, useAct, useParties, useReport } from './use-act.ts';
import { useSentence } from './use-sentence.ts';

type State = ReturnType<typeof useAct>;
type Values = Readonly<Record<string, unknown>>;

interface ActFormProps {
  readonly task: Task;
  readonly kind: TaskKind;
  readonly act: FormAct;
  readonly done: () => void;
}

/** What was typed before, and whether it is kept. */
function DraftLine({ state }: { readonly state: State }) {
  const t = useWords(tasksWords);
  const instant = useInstant();
  const { draft, discard, evidence } = state;
  const something = draft.value !== undefined || evidence.shown.length > 0;
  return (
    <Space wrap>
      {draft.foundAt !== undefined && <span>{t('restored', { time: instant(draft.foundAt) })}</span>}
      {draft.state === 'kept' && <Text type="secondary">{t('savedHere')}</Text>}
      {draft.state === 'not_kept' && <Text type="danger">{t('notKept')}</Text>}
      {something && (
        <Popconfirm
          title={t('discard')}
          description={t('discardHint')}
          okText={t('discard')}
          cancelText={t('cancel')}
          onConfirm={() => void discard()}
        >
          <Button>{t('discard')}</Button>
        </Popconfirm>
      )}
    </Space>
  );
}

interface WhenProps {
  readonly state: State;
  readonly drill: boolean;
  /** Why the time must be said. */
  readonly needed: string | undefined;
}

function When({ state, drill, needed }: WhenProps) {
  const t = useWords(tasksWords);
  const words = useWords(formWords);
  const { form, change } = state;
  if (drill) return null;
  const set = (when: dayjs.Dayjs | null): void => change({ when: when?.toISOString() });
  return (
    <Form.Item
      label={needed === undefined ? `${t('when')}${words('optional')}` : t('when')}
      htmlFor="task-when"
      extra={needed ?? t('whenHint')}
    >
      <DatePicker
        id="task-when"
        showTime={{ format: 'HH:mm' }}
        format="YYYY-MM-DD HH:mm"
        value={form.when === undefined ? null : dayjs(form.when)}
        disabledDate={(day) => day.isAfter(dayjs(), 'day')}
        onChange={set}
      />
    </Form.Item>
  );
}

interface VisitProps {
  readonly task: Task;
  readonly state: State;
  readonly tooLate: string | undefined;
}

/** Everything of a visit beside what its schema asks. */
function Visit({ task, state, tooLate }: VisitProps) {
  const { form, change, visit, evidence, asked } = state;
  if (asked.act === 'return') return null;
  return (
    <>
      {visit !== undefined && (
        <>
          <EvidenceFields evidence={evidence} />
          <PlaceField
            value={form.place ?? {}}
            onChange={(place) => change({ place })}
            known={task.confirmedAddress ?? task.party?.address}
          />
        </>
      )}
      <When state={state} drill={task.drill} needed={tooLate} />
    </>
  );
}

function Switches({
  task,
  kind,
  state,
}: {
  readonly task: Task;
  readonly kind: TaskKind;
  readonly state: State;
}) {
  const t = useWords(tasksWords);
  const { asked, change } = state;
  const methods = asked.act !== 'return' && task.service !== undefined && hasMethods(kind.schemas[asked.act]);
  return (
    <Space wrap>
      {asked.act === 'complete' && task.attempts.length > 0 && (
        <Checkbox
          checked={asked.withAttempt}
          onChange={(event) => change({ withAttempt: event.target.checked })}
        >
          {t('again')}
        </Checkbox>
      )}
      {methods && (
        <Checkbox checked={asked.all} onChange={(event) => change({ all: event.target.checked })}>
          {t('showAll')}
        </Checkbox>
      )}
    </Space>
  );
}

/** Why a result cannot go yet, in the API's words: it would be refused for want of proof, and the door would be far by then. */
function useProofMissing(task: Task, kind: TaskKind, state: State): (data: Values) => string | undefined {
  const refusals = useCatalogue()?.refusals;
  const say = useSay();
  return (data) => {
    if (state.asked.act !== 'complete') return undefined;
    const outcome = (data['result'] as Values | undefined)?.['outcome'];
    if (typeof outcome !== 'string' || !kind.proof.forOutcomes.includes(outcome)) return undefined;
    const before = task.attempts.flatMap(({ evidence }) => evidence ?? []).length;
    if (before + state.evidence.shown.length >= kind.proof.evidence) return undefined;
    return say(refusals?.find(({ code }) => code === 'task_proof_missing'));
  };
}

/** Of a task that is no longer theirs a person reports the past: at which time must be said, and the API has said until when. */
function useTooLate({ reportsUntil }: Task, { form }: State): string | undefined {
  const t = useWords(tasksWords);
  const instant = useInstant();
  if (reportsUntil === undefined) return undefined;
  const inTime = form.when !== undefined && Date.parse(form.when) <= Date.parse(reportsUntil);
  return inTime ? undefined : t('whenNeeded', { time: instant(reportsUntil) });
}

/** Pointers of the request, as pointers into the form. */
const inForm = (refusal: ProblemBody | undefined): readonly FieldError[] | undefined =>
  faultsIn(refusal)
    ?.filter(({ pointer }) => pointer.startsWith('/data'))
    .map(({ pointer, message }) => ({ pointer: pointer.slice('/data'.length), message }));

interface ReadBackProps extends ActFormProps {
  readonly state: State;
  readonly data: Values;
  readonly close: () => void;
}

function ReadBack({ task, state, data, close, done }: ReadBackProps) {
  const t = useWords(tasksWords);
  const sentence = useSentence();
  const choices = useParties(task);
  const { busy, failed, report } = useReport(state, done);
  useInertBehind();
  const count = state.evidence.shown.length;
  const said = sentence(tell(state.schema, data, sentence.naming(choices)));
  return (
    <Modal
      open
      title={t('readBack')}
      onCancel={close}
      confirmLoading={busy}
      okText={t('send')}
      cancelText={t('change')}
      onOk={() => void report(actOf(task, state, data, said))}
    >
      <p>{t('readBackHint')}</p>
      <Paragraph strong className="read-back">
        {said}
      </Paragraph>
      {count > 0 && <p>{t('photographsCount', { count })}</p>}
      {state.form.place?.address !== undefined && <p>{state.form.place.address}</p>}
      {failed !== undefined && <Failed error={failed} />}
    </Modal>
  );
}

function Fields(props: ActFormProps & { readonly state: State }) {
  const { task, kind, state } = props;
  const t = useWords(tasksWords);
  const choices = useParties(task);
  const [ready, setReady] = useState<Values>();
  const [missing, setMissing] = useState<string>();
  const proofMissing = useProofMissing(task, kind, state);
  const tooLate = useTooLate(task, state);
  const { refusal } = state.draft.value ?? {};
  const press = (data: unknown): void => {
    const lacks = tooLate ?? proofMissing(data as Values);
    setMissing(lacks);
    if (lacks === undefined) setReady(data as Values);
  };
  const faults = useMemo(() => inForm(refusal), [refusal]);
  return (
    <>
      <SchemaForm
        schema={state.schema}
        initial={state.form.data}
        choices={choices}
        onChange={(data) => state.change({ data: data as Values })}
        onSubmit={press}
        submitLabel={t('next')}
        {...(faults === undefined ? {} : { faults })}
      >
        <Switches task={task} kind={kind} state={state} />
        <Visit task={task} state={state} tooLate={tooLate} />
        {missing !== undefined && <Alert type="error" showIcon role="alert" title={missing} />}
      </SchemaForm>
      {ready !== undefined && <ReadBack {...props} data={ready} close={() => setReady(undefined)} />}
    </>
  );
}

export function ActForm(props: ActFormProps) {
  const { task, kind, act } = props;
  const state = useAct(task, kind, act);
  const { draft } = state;
  const [begun, setBegun] = useState(0);
  if (!draft.ready) return <Loading rows={4} />;
  const anew = { ...state, discard: () => state.discard().then(() => setBegun((times) => times + 1)) };
  return (
    <>
      <DraftLine state={anew} />
      {draft.value?.refusal !== undefined && <Refusal problem={draft.value.refusal} />}
      <Fields key={`${act}${begun}${draft.foundAt ?? ''}`} {...props} state={anew} />
    </>
  );
}

export const titleOf = (error: unknown): string => (isProblem(error) ? error.body.title : String(error));
