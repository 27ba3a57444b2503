/** 调解组织: the register of mediating bodies, with period and people; a body is added and ended here by those who keep it. */
import { useInfiniteQuery } from '@tanstack/react-query';
import { Button, Drawer, Form, Input, InputNumber, Select, Space } from 'antd';
import type { Dayjs } from 'dayjs';
import { useId, useMemo, useState } from 'react';
import { useCatalogue } from '../../api/catalogue.ts';
import {
  addMediatingBody,
  endMediatingBody,
  listMediatingBodies,
  type MediatingBody,
  type NewMediatingBody,
} from '../../api/generated.ts';
import { useIsPhone } from '../../app/media.ts';
import { useMe } from '../../app/session.tsx';
import { DatePicker } from '../../parts/date-picker.ts';
import { dayOf } from '../../parts/due-line.ts';
import { ListFoot } from '../../parts/list-foot.tsx';
import { Refused } from '../../parts/refused.tsx';
import { type RowShape, RowTable } from '../../parts/row-table.tsx';
import { Empty, Failed, Loading } from '../../parts/states.tsx';
import { adminWords } from '../../words/admin.ts';
import { useSay, useWords } from '../../words/words.ts';
import { useActing } from './acting.ts';
import { MembersButton } from './body-members.tsx';
import { Submit, UnitField } from './shared.tsx';

const DAY = 'YYYY-MM-DD';

interface EnteredBody {
  readonly name: string;
  readonly kind: NewMediatingBody['kind'];
  readonly unitId: string;
  readonly from: Dayjs;
  readonly until?: Dayjs | null;
  readonly size?: number | null;
  readonly women?: number | null;
}

const bodyOf = ({ from, until, size, women, ...rest }: EnteredBody): NewMediatingBody => ({
  ...rest,
  from: from.format(DAY),
  ...(until == null ? {} : { until: until.format(DAY) }),
  ...(size == null ? {} : { size }),
  ...(women == null ? {} : { women }),
});

function NewBodyForm({ onDone }: { readonly onDone: () => void }) {
  const t = useWords(adminWords);
  const say = useSay();
  const kinds = useCatalogue()?.vocabularies['bodyKind'] ?? [];
  const { busy, problem, act } = useActing();
  const add = (entered: EnteredBody): void => {
    const body = bodyOf(entered);
    void act(body, (options) => addMediatingBody(body, options)).then((one) => one !== undefined && onDone());
  };
  return (
    <Form layout="vertical" onFinish={add}>
      <Form.Item name="name" label={t('unitName')} rules={[{ required: true }]}>
        <Input maxLength={100} autoComplete="off" />
      </Form.Item>
      <Form.Item name="kind" label={t('kind')} rules={[{ required: true }]}>
        <Select options={kinds.map((kind) => ({ value: kind.code, label: say(kind) }))} />
      </Form.Item>
      <UnitField label={t('unit')} />
      <Form.Item name="from" label={t('from')} rules={[{ required: true }]}>
        <DatePicker />
      </Form.Item>
      <Form.Item name="until" label={t('to')}>
        <DatePicker />
      </Form.Item>
      <Form.Item name="size" label={t('bodySize')}>
        <InputNumber min={1} max={99} />
      </Form.Item>
      <Form.Item name="women" label={t('bodyWomen')}>
        <InputNumber min={0} max={99} />
      </Form.Item>
      <Refused problem={problem} />
      <Submit busy={busy}>{t('addBody')}</Submit>
    </Form>
  );
}

function EndForm({ body, onDone }: { readonly body: MediatingBody; readonly onDone: () => void }) {
  const t = useWords(adminWords);
  const { busy, problem, act } = useActing();
  const end = ({ until }: { readonly until: Dayjs }): void => {
    const entered = { until: until.format(DAY) };
    void act({ body: body.id, ...entered }, (options) => endMediatingBody(body.id, entered, options)).then(
      (ended) => ended !== undefined && onDone(),
    );
  };
  return (
    <Form layout="vertical" onFinish={end}>
      <Form.Item name="until" label={t('lastDay')} rules={[{ required: true }]}>
        <DatePicker />
      </Form.Item>
      <Refused problem={problem} />
      <Submit busy={busy}>{t('endBody')}</Submit>
    </Form>
  );
}

/** Who belongs to a body, each with the last day of a term. */
function Members({ body: { members } }: { readonly body: MediatingBody }) {
  const t = useWords(adminWords);
  const told = members.map(({ person, until }) =>
    until === undefined ? person.name : t('memberUntil', { name: person.name, until }),
  );
  return <>{told.join(t('and'))}</>;
}

const EndButton = ({
  body,
  end,
}: {
  readonly body: MediatingBody;
  readonly end: (body: MediatingBody) => void;
}) => {
  const t = useWords(adminWords);
  return (
    <Button
      size="small"
      className="above"
      onClick={() => end(body)}
      aria-label={`${t('endBody')}: ${body.name}`}
    >
      {t('endBody')}
    </Button>
  );
};

/** Its last day has passed. */
const hasEnded = ({ until }: MediatingBody): boolean =>
  until !== undefined && until < dayOf(new Date().toISOString());

function useColumns(end: (body: MediatingBody) => void): RowShape<MediatingBody>['columns'] {
  const t = useWords(adminWords);
  const say = useSay();
  return useMemo(
    () => [
      { key: 'kind', title: t('kind'), width: 'minmax(0, 1.4fr)', cell: (body) => say(body) },
      { key: 'unit', title: t('unit'), width: 'minmax(0, 1fr)', cell: ({ unit }) => unit.name },
      {
        key: 'period',
        title: t('period'),
        width: '190px',
        cell: ({ from, until }) => `${from} – ${until ?? ''}`,
      },
      {
        key: 'members',
        title: t('bodyMembers'),
        width: 'minmax(0, 1.4fr)',
        cell: (body) => (
          <Space orientation="vertical" size={4}>
            <Members body={body} />
            {body.mayKeep && <MembersButton body={body} />}
          </Space>
        ),
      },
      {
        key: 'end',
        title: t('change'),
        width: '100px',
        cell: (body) => body.mayKeep && !hasEnded(body) && <EndButton body={body} end={end} />,
      },
    ],
    [t, say, end],
  );
}

function useBodyList() {
  return useInfiniteQuery({
    queryKey: ['admin', 'bodies'],
    queryFn: ({ pageParam }) =>
      listMediatingBodies({ limit: '100', ...(pageParam === '' ? {} : { cursor: pageParam }) }),
    initialPageParam: '',
    getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
  });
}

interface DoingProps {
  readonly open: MediatingBody | 'new';
  readonly close: () => void;
}

function Doing({ open, close }: DoingProps) {
  const t = useWords(adminWords);
  const phone = useIsPhone();
  return (
    <Drawer
      open
      size={phone ? '100%' : 480}
      title={open === 'new' ? t('addBody') : open.name}
      onClose={close}
    >
      {open === 'new' ? <NewBodyForm onDone={close} /> : <EndForm body={open} onDone={close} />}
    </Drawer>
  );
}

function Rows({
  list,
  end,
}: {
  readonly list: ReturnType<typeof useBodyList>;
  readonly end: (body: MediatingBody) => void;
}) {
  const t = useWords(adminWords);
  const heading = useId();
  const columns = useColumns(end);
  const shape = useMemo<RowShape<MediatingBody>>(
    () => ({
      lead: { title: t('unitName'), text: ({ name }) => name, width: 'minmax(0, 2fr)' },
      columns,
      to: () => undefined,
    }),
    [t, columns],
  );
  const bodies = list.data?.pages.flatMap(({ items }) => items) ?? [];
  const rows = bodies.map((body) => ({ key: body.id, item: body, placed: body, mark: 'same' as const }));
  return (
    <>
      <h2 id={heading} className="print-only">
        {t('bodies')}
      </h2>
      {rows.length === 0 ? (
        <Empty>{t('noBodies')}</Empty>
      ) : (
        <RowTable labelledBy={heading} shape={shape} rows={rows} />
      )}
      <ListFoot shown={rows.length} list={list} />
    </>
  );
}

export function Bodies() {
  const t = useWords(adminWords);
  const keeps = useMe().may.includes('keep_bodies');
  const [open, setOpen] = useState<MediatingBody | 'new'>();
  const list = useBodyList();
  const { data, error, refetch } = list;
  if (data === undefined) {
    return error === null ? <Loading /> : <Failed error={error} again={() => void refetch()} />;
  }
  return (
    <>
      {keeps && (
        <Space style={{ marginBlock: 8 }}>
          <Button type="primary" onClick={() => setOpen('new')}>
            {t('addBody')}
          </Button>
        </Space>
      )}
      <Rows list={list} end={setOpen} />
      {open !== undefined && <Doing open={open} close={() => setOpen(undefined)} />}
    </>
  );
}
