/** What a person holds, and handing it over: back to the unit, or to a colleague by a decision for each case. */
import { useQuery } from '@tanstack/react-query';
import { Button, Form, Popconfirm, Select, Space } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { useCode } from '../../api/catalogue.ts';
import {
  type HandedOver,
  handOver,
  type Holds as Held,
  type PersonCard,
  personHolds,
} from '../../api/generated.ts';
import { Failed, Loading } from '../../parts/states.tsx';
import { Refused } from '../../parts/refused.tsx';
import { Text } from '../../parts/text.tsx';
import { adminWords } from '../../words/admin.ts';
import { useSay, useWords } from '../../words/words.ts';
import { useActing } from './acting.ts';
import { useColleagues } from './away.tsx';
import { Submit } from './shared.tsx';

function List({ held }: { readonly held: Held }) {
  const t = useWords(adminWords);
  const say = useSay();
  const capacity = useCode('capacity');
  const kind = useCode('taskKind');
  const duty = useCode('duty');
  const { cases, tasks, duties, counts } = held;
  return (
    <>
      <h3>{t('heldCases', { count: counts.cases })}</h3>
      <ul>
        {cases.map((one) => (
          <li key={one.caseId + one.capacity}>{`${one.caseNumber} ${say(capacity(one.capacity))}`}</li>
        ))}
      </ul>
      <h3>{t('heldTasks', { count: counts.tasks })}</h3>
      <ul>
        {tasks.map((one) => (
          <li key={one.taskId}>{`${one.caseNumber} ${say(kind(one.kind))}`}</li>
        ))}
      </ul>
      <h3>{t('heldDuties', { count: counts.duties })}</h3>
      <ul>
        {duties.map((one) => (
          <li key={one.caseId + one.obligationId}>
            <Link to={`/cases/${one.caseId}`}>{one.caseNumber}</Link> {say(duty(one.what))}
          </li>
        ))}
      </ul>
    </>
  );
}

const OUTCOMES = {
  handed_over: 'handedOver',
  released: 'releasedOne',
  pending: 'pendingOne',
  refused: 'refusedOne',
} as const;

function Outcomes({ of, held }: { readonly of: HandedOver; readonly held: Held }) {
  const t = useWords(adminWords);
  const numbers = new Map([...held.cases, ...held.tasks].map((one) => [one.caseId, one.caseNumber]));
  const say = useSay();
  return (
    <ul aria-live="polite" className="outcomes">
      {of.items.map((item) => {
        const reason = say({ zh: item.zh ?? '', en: item.en ?? '' });
        return (
          <li key={item.caseId + (item.taskId ?? item.capacity ?? '')}>
            {`${numbers.get(item.caseId) ?? ''} `}
            <Text type={item.outcome === 'refused' ? 'danger' : 'success'}>
              {`${item.outcome === 'refused' ? '✕' : '✓'} ${t(OUTCOMES[item.outcome])} ${reason}`}
            </Text>
          </li>
        );
      })}
    </ul>
  );
}

interface GiveProps {
  readonly busy: boolean;
  readonly give: (to?: string) => void;
}

/** To a colleague: whom, has to be said. */
function ToColleague({ person, busy, give }: GiveProps & { readonly person: PersonCard }) {
  const t = useWords(adminWords);
  const colleagues = useColleagues(person);
  return (
    <Form layout="vertical" onFinish={({ to }: { readonly to: string }) => give(to)}>
      <Form.Item
        name="to"
        label={t('handOverTo')}
        extra={t('handOverHint')}
        rules={[{ required: true, message: t('handOverWhom') }]}
      >
        <Select
          allowClear
          showSearch={{ optionFilterProp: 'label' }}
          options={colleagues.map((one) => ({ value: one.id, label: one.name }))}
        />
      </Form.Item>
      <Submit busy={busy}>{t('handOver')}</Submit>
    </Form>
  );
}

/** Back to the unit: on the record of each case, and not to be taken back, so it is asked about. */
function ToUnit({ held, busy, give }: GiveProps & { readonly held: Held }) {
  const t = useWords(adminWords);
  const { cases, tasks } = held.counts;
  return (
    <Popconfirm
      title={t('returnAllAsk', { cases, tasks })}
      onConfirm={() => give()}
      okText={t('yes')}
      cancelText={t('no')}
    >
      <Button danger loading={busy} disabled={cases + tasks === 0}>
        {t('returnAll')}
      </Button>
    </Popconfirm>
  );
}

function HandOver({ person, held }: { readonly person: PersonCard; readonly held: Held }) {
  const { busy, problem, act } = useActing();
  const [done, setDone] = useState<{ readonly outcome: HandedOver; readonly held: Held }>();
  const give = (to?: string): void => {
    const body = to === undefined ? {} : { to };
    void act({ over: person.id, ...body }, (options) => handOver(person.id, body, options)).then((outcome) =>
      setDone(outcome === undefined ? undefined : { outcome, held }),
    );
  };
  return (
    <Space orientation="vertical" style={{ width: '100%' }}>
      {person.may.includes('hand_over') && <ToColleague {...{ person, busy, give }} />}
      <ToUnit {...{ held, busy, give }} />
      <Refused problem={problem} />
      {done !== undefined && <Outcomes of={done.outcome} held={done.held} />}
    </Space>
  );
}

export function Holds({ person }: { readonly person: PersonCard }) {
  const asked = useQuery({ queryKey: ['admin', 'holds', person.id], queryFn: () => personHolds(person.id) });
  const held = asked.data;
  if (held === undefined) {
    return asked.error === null ? (
      <Loading rows={3} />
    ) : (
      <Failed error={asked.error} again={() => void asked.refetch()} />
    );
  }
  const mayGive = person.may.includes('let_go') || person.may.includes('hand_over');
  return (
    <>
      <List held={held} />
      {mayGive && <HandOver person={person} held={held} />}
    </>
  );
}
