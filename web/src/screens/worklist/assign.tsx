/** 指定承办人: who, in which capacity, for the rows that were ticked; every case says what came of it. */
import { Button, Drawer, Form, Select } from 'antd';
import { useState } from 'react';
import { usePeople } from '../../api/case.ts';
import { useCatalogue } from '../../api/catalogue.ts';
import { useIsPhone } from '../../app/media.ts';
import { Text } from '../../parts/text.tsx';
import { worklistWords } from '../../words/worklist.ts';
import { partsWords } from '../../words/parts.ts';
import { useSay, useWords } from '../../words/words.ts';
import { type Chosen, type Outcome, useAssign, useReadiness } from './assign-query.ts';

function OutcomeText({ outcome }: { readonly outcome: Outcome }) {
  const t = useWords(worklistWords);
  const say = useSay();
  switch (outcome.kind) {
    case 'closed':
      return <Text type="danger">{`✕ ${say(outcome.reason)} ${outcome.article ?? ''}`}</Text>;
    case 'refused': {
      const { problem } = outcome;
      const said = problem.unanswered ? t('noAnswer') : `${problem.body.title} ${problem.body.article ?? ''}`;
      return <Text type="danger">{`✕ ${said}`}</Text>;
    }
    case 'applied':
      return <Text type="success">{`✓ ${t('applied')}`}</Text>;
    case 'pending':
      return <Text type="warning">{`… ${t('pendingOutcome')}`}</Text>;
    case 'ready':
      return <Text>{t('ready')}</Text>;
    case 'checking':
    case 'sending':
      return <Text type="secondary">{t('checking')}</Text>;
  }
}

interface Entered {
  readonly personId: string;
  readonly capacity: string;
}

function AssignForm({
  onSend,
  busy,
}: {
  readonly onSend: (entered: Entered) => void;
  readonly busy: boolean;
}) {
  const t = useWords(worklistWords);
  const parts = useWords(partsWords);
  const say = useSay();
  const catalogue = useCatalogue();
  const people = usePeople().data ?? [];
  const roles = new Map(catalogue?.roles.map((role) => [role.role, say(role)]));
  const capacities = catalogue?.vocabularies['capacity'] ?? [];
  return (
    <Form layout="vertical" onFinish={onSend} requiredMark={false}>
      <Form.Item name="capacity" label={t('capacity')} rules={[{ required: true }]}>
        <Select
          showSearch={{ optionFilterProp: 'label' }}
          options={capacities.map((one) => ({ value: one.code, label: say(one) }))}
        />
      </Form.Item>
      <Form.Item name="personId" label={t('person')} rules={[{ required: true, message: t('choosePerson') }]}>
        <Select
          showSearch={{ optionFilterProp: 'label' }}
          placeholder={t('choosePerson')}
          options={people.map(({ id, name, roles: held, unit }) => ({
            value: id,
            label: `${name} · ${held.map((role) => roles.get(role) ?? role).join(parts('list'))} · ${unit.name}`,
          }))}
        />
      </Form.Item>
      <Button type="primary" htmlType="submit" loading={busy}>
        {t('send')}
      </Button>
    </Form>
  );
}

interface AssignProps {
  readonly cases: readonly Chosen[];
  readonly onClose: () => void;
}

function useSending(cases: readonly Chosen[]) {
  const [busy, setBusy] = useState(false);
  const readiness = useReadiness(cases);
  const { outcomes, assign } = useAssign();
  const outcomeOf = (caseId: string): Outcome =>
    outcomes.get(caseId) ?? readiness.get(caseId) ?? { kind: 'checking' };
  const send = (entered: Entered): void => {
    const open = cases
      .map(({ caseId }) => caseId)
      .filter((caseId) => !['closed', 'applied', 'pending'].includes(outcomeOf(caseId).kind));
    setBusy(true);
    void assign(open, entered).finally(() => setBusy(false));
  };
  return { busy, send, outcomeOf };
}

export default function Assign({ cases, onClose }: AssignProps) {
  const t = useWords(worklistWords);
  const phone = useIsPhone();
  const { busy, send, outcomeOf } = useSending(cases);
  const title = t('assignTitle', { count: cases.length });
  return (
    <Drawer open size={phone ? '100%' : 480} title={title} onClose={onClose}>
      <AssignForm onSend={send} busy={busy} />
      <ul className="outcomes" aria-live="polite">
        {cases.map(({ caseId, caseNumber }) => (
          <li key={caseId}>
            {`${caseNumber} `}
            <OutcomeText outcome={outcomeOf(caseId)} />
          </li>
        ))}
      </ul>
    </Drawer>
  );
}
