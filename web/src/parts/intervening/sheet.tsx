/** 批量干预: one decision on the ticked cases or tasks, with a reason, a preview and what came of each. */
import { Button, ConfigProvider, Drawer, Form, Progress, Space } from 'antd';
import { useIsPhone } from '../../app/media.ts';
import { Refused } from '../refused.tsx';
import { Text } from '../text.tsx';
import { interveneWords } from '../../words/intervene.ts';
import { useSay, useWords } from '../../words/words.ts';
import { type ClockOfSome, useClocks } from './extending.tsx';
import { Fields } from './fields.tsx';
import {
  type Batch,
  type Chosen,
  type Entered,
  idOf,
  keyOf,
  type Of,
  type Row,
  type RowOutcome,
  useBatch,
  useIntervening,
} from './sending.ts';
import { useKinds } from './kinds.ts';

function OutcomeText({ of, outcome }: { readonly of: Of; readonly outcome: RowOutcome | undefined }) {
  const t = useWords(interveneWords);
  const say = useSay();
  if (outcome === undefined) return <Text type="secondary">{t('waiting')}</Text>;
  const { zh = '', en = '', article = '', errors = [], changes } = outcome;
  switch (outcome.outcome) {
    case 'refused':
      return (
        <Text type="danger">{`✕ ${[say({ zh, en }), article, ...errors.map(({ message }) => message)].join(' ')}`}</Text>
      );
    case 'unavailable':
      return <Text type="danger">{`✕ ${t('unavailable')}`}</Text>;
    case 'applied':
      return <Text type="success">{`✓ ${t('applied')}`}</Text>;
    case 'pending':
      return <Text type="warning">{`… ${t('pending')}`}</Text>;
    case 'would_apply': {
      if (of === 'tasks') return <Text>{t('wouldMove')}</Text>;
      const [duties, clocks] = [
        changes?.obligations.added.length ?? 0,
        changes?.deadlines.started.length ?? 0,
      ];
      return <Text>{t('wouldApply', { duties, clocks })}</Text>;
    }
  }
}

interface OutcomesProps {
  readonly of: Of;
  readonly cases: readonly Chosen[];
  readonly outcomes: ReadonlyMap<string, RowOutcome>;
}

function Outcomes({ of, cases, outcomes }: OutcomesProps) {
  const t = useWords(interveneWords);
  const done = cases.filter((one) => outcomes.has(idOf(one))).length;
  return (
    <>
      <Progress percent={Math.floor((100 * done) / cases.length)} aria-label={t('progress')} />
      <p role="status">{t(of === 'tasks' ? 'doneTasks' : 'done', { done, count: cases.length })}</p>
      <ul className="outcomes">
        {cases.map((one) => (
          <li key={idOf(one)}>
            {`${[one.caseNumber, one.what].filter(Boolean).join(' ')} `}
            <OutcomeText of={of} outcome={outcomes.get(idOf(one))} />
          </li>
        ))}
      </ul>
    </>
  );
}

/** Those that may be sent: previewed as possible, and those that did not answer when they were sent. */
const OPEN: readonly RowOutcome['outcome'][] = ['would_apply', 'pending', 'unavailable'];

interface InterveneProps {
  readonly of: Of;
  /** Those of `of`: a task with its case. */
  readonly cases: readonly Chosen[];
  /** A batch that was sent and has not come to its end: gone on with as it is. */
  readonly found?: Batch | undefined;
  /** Begun with: the unit that has all of them. */
  readonly unitId?: string | undefined;
  readonly onClose: () => void;
}

/** Of an extension those that have such a clock; else all. */
function rowsOf(
  { type, rule }: Entered,
  cases: readonly Chosen[],
  clocks: readonly ClockOfSome[],
): readonly Row[] {
  if (type === 'extend_deadline') return clocks.find((one) => one.rule === rule)?.rows ?? [];
  return cases.map(({ caseId, taskId }) => ({ caseId, ...(taskId === undefined ? {} : { taskId }) }));
}

interface ButtonsProps {
  readonly intervening: ReturnType<typeof useIntervening>;
  /** What is entered is what was previewed, or sent. */
  readonly isShown: boolean;
  readonly wasSent: boolean;
  readonly ready: readonly Row[];
  readonly send: () => void;
  readonly resumed: boolean;
}

function Buttons({ intervening: { busy }, isShown, wasSent, ready, send, resumed }: ButtonsProps) {
  const t = useWords(interveneWords);
  return (
    <Space wrap style={{ marginBottom: 12 }}>
      {!resumed && (
        <Button htmlType="submit" loading={busy === 'checking'} disabled={busy === 'sending'}>
          {t('preview')}
        </Button>
      )}
      <Button
        type="primary"
        loading={busy === 'sending'}
        disabled={!isShown || ready.length === 0 || busy === 'checking'}
        onClick={send}
      >
        {resumed
          ? t('goOn', { count: ready.length })
          : t(wasSent ? 'again' : 'apply', { count: ready.length })}
      </Button>
    </Space>
  );
}

/** What is entered, for whom, and what of it may be sent now. */
function useSheet({ of: what, cases, found }: InterveneProps) {
  const [form] = Form.useForm<Entered>();
  const watched = Form.useWatch([], form) as Entered | undefined;
  const entered = found?.entered ?? watched;
  const clocks = useClocks(cases, found === undefined && entered?.type === 'extend_deadline');
  const batch = useBatch(what);
  const intervening = useIntervening(batch, found);
  const { of, outcomes } = intervening;
  const rows =
    found?.lots.flatMap((lot) => lot.rows) ??
    (entered === undefined ? [] : rowsOf(entered, cases, clocks.clocks));
  const shown = cases.filter((one) => rows.some((row) => idOf(row) === idOf(one)));
  // Of a batch that is gone on with nobody knows what came of it: it was sent.
  const otherwise = found === undefined ? 'refused' : 'pending';
  const ready = rows.filter((row) => OPEN.includes(outcomes.get(idOf(row))?.outcome ?? otherwise));
  return {
    form,
    // Another entry would be another batch, and the keys of what was sent would be lost.
    isFixed: found !== undefined || batch.value !== undefined,
    entered,
    clocks,
    intervening,
    rows,
    shown,
    ready,
    // What was changed since its preview is previewed anew.
    isShown: found !== undefined || (entered !== undefined && of === keyOf(entered)),
    wasSent: ready.some((row) => (outcomes.get(idOf(row))?.outcome ?? otherwise) !== 'would_apply'),
  };
}

export default function Intervene(props: InterveneProps) {
  const { of, cases, found, unitId, onClose } = props;
  const t = useWords(interveneWords);
  const phone = useIsPhone();
  const kinds = useKinds(of);
  const { form, isFixed, entered, clocks, intervening, rows, shown, ready, isShown, wasSent } =
    useSheet(props);
  const begun = of === 'tasks' ? { type: 'reassign_task', data: { unitId } } : {};
  const send = (): void => {
    if (entered !== undefined) void intervening.send({ entered, cases: shown, rows: ready });
  };
  return (
    <Drawer
      open
      size={phone ? '100%' : 560}
      title={t(of === 'tasks' ? 'titleTasks' : 'title', { count: cases.length })}
      onClose={onClose}
    >
      <Form
        form={form}
        layout="vertical"
        requiredMark={false}
        disabled={isFixed}
        initialValues={found?.entered ?? begun}
        onFinish={(given) => void intervening.preview({ entered: given, cases: shown, rows })}
      >
        <Fields kinds={kinds} entered={entered} clocks={clocks} count={cases.length} />
        <Refused problem={intervening.problem} />
        <ConfigProvider componentDisabled={false}>
          <Buttons {...{ intervening, isShown, wasSent, ready, send }} resumed={found !== undefined} />
        </ConfigProvider>
      </Form>
      {isShown && <Outcomes of={of} cases={shown} outcomes={intervening.outcomes} />}
    </Drawer>
  );
}
