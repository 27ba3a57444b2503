/** 批量干预: one decision on the ticked cases, with a reason, a preview and what came of each. */
import { Button, ConfigProvider, Drawer, Form, Input, Progress, Select, Space } from 'antd';
import { usePeople } from '../../api/case.ts';
import { useCatalogue } from '../../api/catalogue.ts';
import { useIsPhone } from '../../app/media.ts';
import { Refused } from '../../parts/refused.tsx';
import { Text } from '../../parts/text.tsx';
import { interveneWords } from '../../words/intervene.ts';
import { useSay, useWords } from '../../words/words.ts';
import { type ClockOfSome, ExtendFields, useClocks } from './extending.tsx';
import {
  type Batch,
  type Chosen,
  type Entered,
  keyOf,
  type Row,
  type RowOutcome,
  useBatch,
  useIntervening,
} from './intervene-send.ts';
import { type Kind, useKinds } from './kinds.ts';

function useOptions(vocabulary: string) {
  const say = useSay();
  const codes = useCatalogue()?.vocabularies[vocabulary] ?? [];
  return codes.map((one) => ({ value: one.code, label: say(one) }));
}

function AskedFields() {
  const t = useWords(interveneWords);
  const seats = useOptions('supervisedSeat');
  const capacities = useOptions('capacity');
  return (
    <>
      <Form.Item name={['data', 'seat']} label={t('seat')} rules={[{ required: true }]}>
        <Select options={seats} />
      </Form.Item>
      <Form.Item name={['data', 'capacity']} label={t('capacity')} extra={t('anyCapacity')}>
        <Select allowClear options={capacities} />
      </Form.Item>
    </>
  );
}

function PersonFields({ kind }: { readonly kind: Kind }) {
  const t = useWords(interveneWords);
  const people = usePeople().data ?? [];
  const capacities = useOptions('capacity');
  const grounds = useOptions('recusalGround');
  return (
    <>
      {kind === 'assign_person' ? (
        <Form.Item name={['data', 'capacity']} label={t('capacity')} rules={[{ required: true }]}>
          <Select options={capacities} />
        </Form.Item>
      ) : (
        <Form.Item name={['data', 'ground']} label={t('ground')} rules={[{ required: true }]}>
          <Select options={grounds} />
        </Form.Item>
      )}
      <Form.Item name={['data', 'personId']} label={t('person')} rules={[{ required: true }]}>
        <Select
          showSearch={{ optionFilterProp: 'label' }}
          options={people.map(({ id, name, unit }) => ({ value: id, label: `${name} · ${unit.name}` }))}
        />
      </Form.Item>
    </>
  );
}

function OutcomeText({ outcome }: { readonly outcome: RowOutcome | undefined }) {
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
      const [duties, clocks] = [
        changes?.obligations.added.length ?? 0,
        changes?.deadlines.started.length ?? 0,
      ];
      return <Text>{t('wouldApply', { duties, clocks })}</Text>;
    }
  }
}

interface OutcomesProps {
  readonly cases: readonly Chosen[];
  readonly outcomes: ReadonlyMap<string, RowOutcome>;
}

function Outcomes({ cases, outcomes }: OutcomesProps) {
  const t = useWords(interveneWords);
  const done = cases.filter(({ caseId }) => outcomes.has(caseId)).length;
  return (
    <>
      <Progress percent={Math.floor((100 * done) / cases.length)} aria-label={t('progress')} />
      <p role="status">{t('done', { done, count: cases.length })}</p>
      <ul className="outcomes">
        {cases.map(({ caseId, caseNumber }) => (
          <li key={caseId}>
            {`${caseNumber} `}
            <OutcomeText outcome={outcomes.get(caseId)} />
          </li>
        ))}
      </ul>
    </>
  );
}

/** Those that may be sent: previewed as possible, and those that did not answer when they were sent. */
const OPEN: readonly RowOutcome['outcome'][] = ['would_apply', 'pending', 'unavailable'];

interface FieldsProps {
  readonly kinds: ReturnType<typeof useKinds>;
  readonly entered: Entered | undefined;
  readonly clocks: ReturnType<typeof useClocks>;
  readonly count: number;
}

function Fields({ kinds, entered, clocks, count }: FieldsProps) {
  const kind = entered?.type;
  const t = useWords(interveneWords);
  const say = useSay();
  return (
    <>
      <Form.Item name="type" label={t('what')} rules={[{ required: true }]}>
        <Select options={kinds.map((one) => ({ value: one.type, label: say(one) }))} />
      </Form.Item>
      {(kind === 'urge' || kind === 'ask_explanation') && <AskedFields />}
      {(kind === 'assign_person' || kind === 'recuse_person') && <PersonFields key={kind} kind={kind} />}
      {kind === 'extend_deadline' && <ExtendFields {...clocks} count={count} rule={entered?.rule} />}
      <Form.Item name="reason" label={t('reason')} rules={[{ required: true, whitespace: true }]}>
        <Input.TextArea maxLength={2000} autoSize={{ minRows: 2, maxRows: 6 }} />
      </Form.Item>
    </>
  );
}

interface InterveneProps {
  readonly cases: readonly Chosen[];
  /** A batch that was sent and has not come to its end: gone on with as it is. */
  readonly found?: Batch | undefined;
  readonly onClose: () => void;
}

/** Of an extension those that have such a clock; else all. */
function rowsOf(
  { type, rule }: Entered,
  cases: readonly Chosen[],
  clocks: readonly ClockOfSome[],
): readonly Row[] {
  if (type === 'extend_deadline') return clocks.find((one) => one.rule === rule)?.rows ?? [];
  return cases.map(({ caseId }) => ({ caseId }));
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
function useSheet({ cases, found }: InterveneProps) {
  const [form] = Form.useForm<Entered>();
  const watched = Form.useWatch([], form) as Entered | undefined;
  const entered = found?.entered ?? watched;
  const clocks = useClocks(cases, found === undefined && entered?.type === 'extend_deadline');
  const batch = useBatch();
  const intervening = useIntervening(batch, found);
  const { of, outcomes } = intervening;
  const rows =
    found?.lots.flatMap((lot) => lot.rows) ??
    (entered === undefined ? [] : rowsOf(entered, cases, clocks.clocks));
  const shown = cases.filter(({ caseId }) => rows.some((row) => row.caseId === caseId));
  // Of a batch that is gone on with nobody knows what came of it: it was sent.
  const otherwise = found === undefined ? 'refused' : 'pending';
  const ready = rows.filter(({ caseId }) => OPEN.includes(outcomes.get(caseId)?.outcome ?? otherwise));
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
    wasSent: ready.some(({ caseId }) => (outcomes.get(caseId)?.outcome ?? otherwise) !== 'would_apply'),
  };
}

export default function Intervene(props: InterveneProps) {
  const { cases, found, onClose } = props;
  const t = useWords(interveneWords);
  const phone = useIsPhone();
  const kinds = useKinds();
  const { form, isFixed, entered, clocks, intervening, rows, shown, ready, isShown, wasSent } =
    useSheet(props);
  const send = (): void => {
    if (entered !== undefined) void intervening.send({ entered, cases: shown, rows: ready });
  };
  return (
    <Drawer open size={phone ? '100%' : 560} title={t('title', { count: cases.length })} onClose={onClose}>
      <Form
        form={form}
        layout="vertical"
        requiredMark={false}
        disabled={isFixed}
        {...(found === undefined ? {} : { initialValues: found.entered })}
        onFinish={(given) => void intervening.preview({ entered: given, cases: shown, rows })}
      >
        <Fields kinds={kinds} entered={entered} clocks={clocks} count={cases.length} />
        <Refused problem={intervening.problem} />
        <ConfigProvider componentDisabled={false}>
          <Buttons {...{ intervening, isShown, wasSent, ready, send }} resumed={found !== undefined} />
        </ConfigProvider>
      </Form>
      {isShown && <Outcomes cases={shown} outcomes={intervening.outcomes} />}
    </Drawer>
  );
}
