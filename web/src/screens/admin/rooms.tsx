/** 调解室、法庭: the rooms of the units one works with; added, renamed and closed here by those who keep them. */
import { useQuery } from '@tanstack/react-query';
import { Button, Checkbox, Drawer, Form, Input, Select, Space } from 'antd';
import { useId, useMemo, useState } from 'react';
import { useCatalogue } from '../../api/catalogue.ts';
import {
  addRoom,
  changeRoom,
  listRooms,
  type NewRoom,
  type Room,
  type RoomChanges,
} from '../../api/generated.ts';
import { useIsPhone } from '../../app/media.ts';
import { useMe } from '../../app/session.tsx';
import { Refused } from '../../parts/refused.tsx';
import { type RowShape, RowTable } from '../../parts/row-table.tsx';
import { Empty, Failed, Loading } from '../../parts/states.tsx';
import { adminWords } from '../../words/admin.ts';
import { useSay, useWords } from '../../words/words.ts';
import { useActing } from './acting.ts';
import { Submit, UnitField } from './shared.tsx';

function useKinds() {
  const say = useSay();
  const kinds = useCatalogue()?.vocabularies['roomKind'] ?? [];
  return kinds.map((kind) => ({ value: kind.code, label: say(kind) }));
}

function NameField() {
  const t = useWords(adminWords);
  return (
    <Form.Item name="name" label={t('roomName')} rules={[{ required: true }]}>
      <Input maxLength={60} autoComplete="off" />
    </Form.Item>
  );
}

function NewRoomForm({ onDone }: { readonly onDone: () => void }) {
  const t = useWords(adminWords);
  const { unit } = useMe();
  const { busy, problem, act } = useActing();
  const add = (body: NewRoom): void => {
    void act(body, (options) => addRoom(body, options)).then((room) => room !== undefined && onDone());
  };
  return (
    <Form layout="vertical" onFinish={add} initialValues={{ unitId: unit.id }}>
      <NameField />
      <Form.Item name="kind" label={t('kind')} rules={[{ required: true }]}>
        <Select options={useKinds()} />
      </Form.Item>
      <UnitField label={t('unit')} />
      <Refused problem={problem} />
      <Submit busy={busy}>{t('addRoom')}</Submit>
    </Form>
  );
}

function ChangeForm({ room, onDone }: { readonly room: Room; readonly onDone: () => void }) {
  const t = useWords(adminWords);
  const { busy, problem, act } = useActing();
  const change = (body: RoomChanges): void => {
    void act({ room: room.id, ...body }, (options) => changeRoom(room.id, body, options)).then(
      (changed) => changed !== undefined && onDone(),
    );
  };
  return (
    <Form layout="vertical" onFinish={change} initialValues={{ name: room.name, closed: room.closed }}>
      <NameField />
      <Form.Item name="closed" valuePropName="checked">
        <Checkbox>{t('roomClosed')}</Checkbox>
      </Form.Item>
      <Refused problem={problem} />
      <Submit busy={busy}>{t('save')}</Submit>
    </Form>
  );
}

function ChangeButton({ room, change }: { readonly room: Room; readonly change: (room: Room) => void }) {
  const t = useWords(adminWords);
  return (
    <Button
      size="small"
      className="above"
      onClick={() => change(room)}
      aria-label={`${t('change')}: ${room.name}`}
    >
      {t('change')}
    </Button>
  );
}

function useShape(change: (room: Room) => void): RowShape<Room> {
  const t = useWords(adminWords);
  const kinds = useKinds();
  return useMemo(
    () => ({
      lead: { title: t('roomName'), text: ({ name }) => name, width: 'minmax(0, 2fr)' },
      columns: [
        {
          key: 'kind',
          title: t('kind'),
          width: '140px',
          cell: ({ kind }) => kinds.find(({ value }) => value === kind)?.label,
        },
        { key: 'unit', title: t('unit'), width: 'minmax(0, 2fr)', cell: ({ unit }) => unit.name },
        {
          key: 'closed',
          title: t('roomState'),
          width: '120px',
          cell: ({ closed }) => t(closed ? 'roomIsClosed' : 'roomIsOpen'),
        },
        {
          key: 'change',
          title: t('change'),
          width: '100px',
          cell: (room) => room.mayKeep && <ChangeButton room={room} change={change} />,
        },
      ],
      to: () => undefined,
    }),
    [t, kinds, change],
  );
}

function Doing({ open, close }: { readonly open: Room | 'new'; readonly close: () => void }) {
  const t = useWords(adminWords);
  const phone = useIsPhone();
  return (
    <Drawer
      open
      size={phone ? '100%' : 480}
      title={open === 'new' ? t('addRoom') : open.name}
      onClose={close}
    >
      {open === 'new' ? <NewRoomForm onDone={close} /> : <ChangeForm room={open} onDone={close} />}
    </Drawer>
  );
}

export function Rooms() {
  const t = useWords(adminWords);
  const heading = useId();
  const keeps = useMe().may.includes('keep_rooms');
  const [open, setOpen] = useState<Room | 'new'>();
  const shape = useShape(setOpen);
  const { data, error, refetch } = useQuery({
    queryKey: ['admin', 'rooms'],
    queryFn: async () => (await listRooms()).items,
  });
  if (data === undefined)
    return error === null ? <Loading /> : <Failed error={error} again={() => void refetch()} />;
  const rows = data.map((room) => ({ key: room.id, item: room, placed: room, mark: 'same' as const }));
  return (
    <>
      {keeps && (
        <Space style={{ marginBlock: 8 }}>
          <Button type="primary" onClick={() => setOpen('new')}>
            {t('addRoom')}
          </Button>
        </Space>
      )}
      <h2 id={heading} className="print-only">
        {t('rooms')}
      </h2>
      {rows.length === 0 ? (
        <Empty>{t('noRooms')}</Empty>
      ) : (
        <RowTable labelledBy={heading} shape={shape} rows={rows} />
      )}
      {open !== undefined && <Doing open={open} close={() => setOpen(undefined)} />}
    </>
  );
}
