/** 批量干预: one decision on the ticked cases, with a reason, a preview and what came of each. */
import { Button, Drawer, Form, Input, Progress, Select, Space } from 'antd';
import { usePeople } from '../../api/case.ts';
import { useCatalogue } from '../../api/catalogue.ts';
import type { CaseListItem } from '../../api/generated.ts';
import { useIsPhone } from '../../app/media.ts';
import { Refused } from '../../parts/refused.tsx';
import { Text } from '../../parts/text.tsx';
import { interveneWords } from '../../words/intervene.ts';
import { useSay, useWords } from '../../words/words.ts';
import { type Kind, useKinds } from './kinds.ts';
import { type Entered, type RowOutcome, useIntervening } from './intervene-send.ts';

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
  readonly cases: readonly CaseListItem[];
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
  readonly kind: Kind | undefined;
}

function Fields({ kinds, kind }: FieldsProps) {
  const t = useWords(interveneWords);
  const say = useSay();
  return (
    <>
      <Form.Item name="type" label={t('what')} rules={[{ required: true }]}>
        <Select options={kinds.map((one) => ({ value: one.type, label: say(one) }))} />
      </Form.Item>
      {(kind === 'urge' || kind === 'ask_explanation') && <AskedFields />}
      {(kind === 'assign_person' || kind === 'recuse_person') && <PersonFields key={kind} kind={kind} />}
      <Form.Item name="reason" label={t('reason')} rules={[{ required: true, whitespace: true }]}>
        <Input.TextArea maxLength={2000} autoSize={{ minRows: 2, maxRows: 6 }} />
      </Form.Item>
    </>
  );
}

interface InterveneProps {
  readonly cases: readonly CaseListItem[];
  readonly onClose: () => void;
}

type Intervening = ReturnType<typeof useIntervening>;

interface ButtonsProps {
  readonly intervening: Intervening;
  readonly entered: Entered | undefined;
  /** What is entered is what was previewed. */
  readonly isShown: boolean;
  readonly caseIds: readonly string[];
}

function Buttons({ intervening: { busy, outcomes, run }, entered, isShown, caseIds }: ButtonsProps) {
  const t = useWords(interveneWords);
  const ready = caseIds.filter((caseId) => OPEN.includes(outcomes.get(caseId)?.outcome ?? 'refused'));
  const wasSent = ready.some((caseId) => outcomes.get(caseId)?.outcome !== 'would_apply');
  const send = (): void => {
    if (entered !== undefined) void run(entered, ready, false);
  };
  return (
    <Space wrap style={{ marginBottom: 12 }}>
      <Button htmlType="submit" loading={busy === 'checking'} disabled={busy === 'sending'}>
        {t('preview')}
      </Button>
      <Button
        type="primary"
        loading={busy === 'sending'}
        disabled={!isShown || ready.length === 0 || busy === 'checking'}
        onClick={send}
      >
        {wasSent ? t('again') : t('apply', { count: ready.length })}
      </Button>
    </Space>
  );
}

export default function Intervene({ cases, onClose }: InterveneProps) {
  const t = useWords(interveneWords);
  const phone = useIsPhone();
  const kinds = useKinds();
  const [form] = Form.useForm<Entered>();
  const entered = Form.useWatch([], form) as Entered | undefined;
  const intervening = useIntervening();
  const { of, outcomes, problem, run } = intervening;
  // What was changed since its preview is previewed anew.
  const isShown = entered !== undefined && of === JSON.stringify(entered);
  const caseIds = cases.map(({ caseId }) => caseId);
  const preview = (given: Entered): void => void run(given, caseIds, true);
  return (
    <Drawer open size={phone ? '100%' : 560} title={t('title', { count: cases.length })} onClose={onClose}>
      <Form form={form} layout="vertical" requiredMark={false} onFinish={preview}>
        <Fields kinds={kinds} kind={entered?.type} />
        <Refused problem={problem} />
        <Buttons intervening={intervening} entered={entered} isShown={isShown} caseIds={caseIds} />
      </Form>
      {isShown && <Outcomes cases={cases} outcomes={outcomes} />}
    </Drawer>
  );
}
