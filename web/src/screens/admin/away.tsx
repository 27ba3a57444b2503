/** 离岗: from when, until when, and who stands in; their worklist then shows what the absent person owes. */
import { useQuery } from '@tanstack/react-query';
import { Button, Form, Select, Space } from 'antd';
import type { Dayjs } from 'dayjs';
import { type Absence, endAway, listPeople, type PersonCard, setAway } from '../../api/generated.ts';
import { DatePicker } from '../../parts/date-picker.ts';
import { Refused } from '../../parts/refused.tsx';
import { adminWords } from '../../words/admin.ts';
import { useWords } from '../../words/words.ts';
import { useActing } from './acting.ts';
import { Submit, useAwayText } from './shared.tsx';

interface Entered {
  readonly from: Dayjs;
  readonly to?: Dayjs | null;
  readonly substituteId?: string;
}

const DAY = 'YYYY-MM-DD';

/** People of the same unit, the absent one left out. */
export function useColleagues({ id, unit }: PersonCard) {
  const asked = useQuery({
    queryKey: ['admin', 'colleagues', unit.id],
    queryFn: () => listPeople({ unit: unit.id, limit: '200' }),
  });
  return (asked.data?.items ?? []).filter((person) => person.id !== id);
}

function Absent({ person: { id, away } }: { readonly person: PersonCard }) {
  const t = useWords(adminWords);
  const { busy, problem, act } = useActing();
  const awayText = useAwayText();
  const said = away === undefined ? '' : awayText(away);
  const by = away?.substitute === undefined ? '' : t('substituteIs', { name: away.substitute.name });
  return (
    <Space orientation="vertical">
      <span>{`${said} ${by}`}</span>
      <Refused problem={problem} />
      <Button loading={busy} onClick={() => void act({ back: id }, (options) => endAway(id, options))}>
        {t('endAway')}
      </Button>
    </Space>
  );
}

function bodyOf({ from, to, substituteId }: Entered): Absence {
  return {
    from: from.format(DAY),
    ...(to === undefined || to === null ? {} : { to: to.format(DAY) }),
    ...(substituteId === undefined ? {} : { substituteId }),
  };
}

function AwayForm({ person }: { readonly person: PersonCard }) {
  const t = useWords(adminWords);
  const { busy, problem, act } = useActing();
  const colleagues = useColleagues(person);
  const save = (entered: Entered): void => {
    const body = bodyOf(entered);
    void act(body, (options) => setAway(person.id, body, options));
  };
  return (
    <Form layout="vertical" onFinish={save}>
      <Form.Item name="from" label={t('from')} rules={[{ required: true }]}>
        <DatePicker />
      </Form.Item>
      <Form.Item name="to" label={t('to')}>
        <DatePicker />
      </Form.Item>
      <Form.Item name="substituteId" label={t('substitute')}>
        <Select
          allowClear
          showSearch={{ optionFilterProp: 'label' }}
          options={colleagues.map((one) => ({ value: one.id, label: one.name }))}
        />
      </Form.Item>
      <Refused problem={problem} />
      <Submit busy={busy}>{t('setAway')}</Submit>
    </Form>
  );
}

export function Away({ person }: { readonly person: PersonCard }) {
  return person.away === undefined ? <AwayForm person={person} /> : <Absent person={person} />;
}
