/** Units of the office: listed as a tree in order, added below another, renamed. */
import { useQuery } from '@tanstack/react-query';
import { Button, Drawer, Form, Input, Select, Space } from 'antd';
import { useId, useMemo, useState } from 'react';
import { useCatalogue, useCode } from '../../api/catalogue.ts';
import { addUnit, changeUnit, type NewUnit, type Unit } from '../../api/generated.ts';
import { unitsQuery } from '../../api/units.ts';
import { useIsPhone } from '../../app/media.ts';
import { useMe } from '../../app/session.tsx';
import { type RowShape, RowTable } from '../../parts/row-table.tsx';
import { Failed, Loading } from '../../parts/states.tsx';
import { Refused } from '../../parts/refused.tsx';
import { adminWords } from '../../words/admin.ts';
import { useSay, useWords } from '../../words/words.ts';
import { useActing } from './acting.ts';
import { Submit, UnitField } from './shared.tsx';

function NewUnitForm({ onDone }: { readonly onDone: () => void }) {
  const t = useWords(adminWords);
  const say = useSay();
  const kinds = useCatalogue()?.vocabularies['unitKind'] ?? [];
  const { busy, problem, act } = useActing();
  const add = (entered: NewUnit): void =>
    void act(entered, (options) => addUnit(entered, options)).then((unit) => unit !== undefined && onDone());
  return (
    <Form layout="vertical" onFinish={add}>
      <Form.Item name="kind" label={t('kind')} rules={[{ required: true }]}>
        <Select options={kinds.map((kind) => ({ value: kind.code, label: say(kind) }))} />
      </Form.Item>
      <Form.Item name="code" label={t('code')} rules={[{ required: true }]}>
        <Input inputMode="numeric" maxLength={12} autoComplete="off" />
      </Form.Item>
      <Form.Item name="name" label={t('unitName')} rules={[{ required: true }]}>
        <Input maxLength={100} autoComplete="off" />
      </Form.Item>
      <UnitField name="parentId" label={t('parent')} />
      <Refused problem={problem} />
      <Submit busy={busy}>{t('addUnit')}</Submit>
    </Form>
  );
}

function Rename({ unit, onDone }: { readonly unit: Unit; readonly onDone: () => void }) {
  const t = useWords(adminWords);
  const { busy, problem, act } = useActing();
  const save = (entered: { readonly name: string }): void =>
    void act({ unit: unit.id, ...entered }, (options) => changeUnit(unit.id, entered, options)).then(
      (changed) => changed !== undefined && onDone(),
    );
  return (
    <Form layout="vertical" initialValues={{ name: unit.name }} onFinish={save}>
      <Form.Item name="name" label={t('unitName')} rules={[{ required: true }]}>
        <Input maxLength={100} autoComplete="off" />
      </Form.Item>
      <Refused problem={problem} />
      <Submit busy={busy}>{t('save')}</Submit>
    </Form>
  );
}

function useShape(rename: ((unit: Unit) => void) | undefined): RowShape<Unit> {
  const t = useWords(adminWords);
  const say = useSay();
  const kind = useCode('unitKind');
  return useMemo(() => {
    const button = (unit: Unit) =>
      rename === undefined ? null : (
        <Button
          size="small"
          className="above"
          onClick={() => rename(unit)}
          aria-label={`${t('rename')}: ${unit.name}`}
        >
          {t('rename')}
        </Button>
      );
    return {
      lead: {
        title: t('unitName'),
        text: ({ name, path }: Unit) => '　'.repeat(path.split('.').length - 1) + name,
        width: 'minmax(0, 2fr)',
      },
      columns: [
        {
          key: 'kind',
          title: t('kind'),
          width: 'minmax(0, 1fr)',
          cell: (unit: Unit) => say(kind(unit.kind)),
        },
        { key: 'code', title: t('code'), width: '130px', cell: ({ code }: Unit) => code },
        { key: 'rename', title: t('change'), width: '110px', cell: button },
      ],
      to: ({ id }: Unit) => `/admin?unit=${id}`,
    };
  }, [t, say, kind, rename]);
}

export function Units() {
  const t = useWords(adminWords);
  const heading = useId();
  const phone = useIsPhone();
  const { data, error, refetch } = useQuery(unitsQuery);
  const units = data ?? [];
  const administers = useMe().may.includes('administer');
  const [open, setOpen] = useState<Unit | 'new'>();
  const shape = useShape(administers ? setOpen : undefined);
  const close = (): void => setOpen(undefined);
  const rows = units.map((unit) => ({ key: unit.id, item: unit, placed: unit, mark: 'same' as const }));
  if (data === undefined)
    return error === null ? <Loading /> : <Failed error={error} again={() => void refetch()} />;
  return (
    <>
      <h2 id={heading} className="print-only">
        {t('units')}
      </h2>
      {administers && (
        <Space style={{ marginBlock: 8 }}>
          <Button type="primary" onClick={() => setOpen('new')}>
            {t('addUnit')}
          </Button>
        </Space>
      )}
      <RowTable labelledBy={heading} shape={shape} rows={rows} />
      {open !== undefined && (
        <Drawer
          open
          size={phone ? '100%' : 480}
          title={open === 'new' ? t('addUnit') : open.name}
          onClose={close}
        >
          {open === 'new' ? <NewUnitForm onDone={close} /> : <Rename unit={open} onDone={close} />}
        </Drawer>
      )}
    </>
  );
}
