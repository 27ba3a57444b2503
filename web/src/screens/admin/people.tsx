/** People of the office: found by a piece of their name, by unit and role; added with a password that is shown once. */
import { useInfiniteQuery } from '@tanstack/react-query';
import { Button, Drawer, Form, Input, Select, Space, Tag } from 'antd';
import { useId, useMemo, useState } from 'react';
import { useSearchParams } from 'react-router';
import { useCatalogue } from '../../api/catalogue.ts';
import {
  addPerson,
  listPeople,
  type ListPeopleParams,
  type NewPerson,
  type Person,
  type PersonWithPassword,
} from '../../api/generated.ts';
import { useIsPhone } from '../../app/media.ts';
import { useMe } from '../../app/session.tsx';
import { addressWith } from '../../parts/in-address.ts';
import { Changes, ListFoot } from '../../parts/list-foot.tsx';
import { useRowKeys } from '../../parts/row-keys.ts';
import { type RowShape, RowTable } from '../../parts/row-table.tsx';
import { Empty, Failed, Loading } from '../../parts/states.tsx';
import { useStill } from '../../parts/use-still.ts';
import { Refused } from '../../parts/refused.tsx';
import { adminWords } from '../../words/admin.ts';
import { useSay, useWords } from '../../words/words.ts';
import { useActing } from './acting.ts';
import {
  PasswordLost,
  PasswordOnce,
  RolesField,
  Submit,
  UnitField,
  useAwayText,
  useRoleText,
  useUnits,
} from './shared.tsx';

const keyOf = ({ id }: Person): string => id;

function usePeople(params: ListPeopleParams) {
  const asked = useInfiniteQuery({
    queryKey: ['admin', 'people', params],
    queryFn: ({ pageParam }) =>
      listPeople({ ...params, limit: '100', ...(pageParam === '' ? {} : { cursor: pageParam }) }),
    initialPageParam: '',
    getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
  });
  const pages = asked.data?.pages.map(({ items }) => items);
  return { ...asked, still: useStill<Person>({ of: JSON.stringify(params), pages, keyOf }) };
}

function State({ person }: { readonly person: Person }) {
  const t = useWords(adminWords);
  const awayText = useAwayText();
  const { disabled, oneTimePassword, away } = person;
  return (
    <Space size={4} wrap>
      {disabled === true && <Tag>{`✕ ${t('disabled')}`}</Tag>}
      {oneTimePassword === true && <Tag>{t('notYetSignedIn')}</Tag>}
      {away !== undefined && <Tag>{awayText(away)}</Tag>}
    </Space>
  );
}

function useShape(): RowShape<Person> {
  const t = useWords(adminWords);
  const roleText = useRoleText();
  return useMemo(
    () => ({
      lead: { title: t('name'), text: ({ name }: Person) => name, width: 'minmax(0, 1.2fr)' },
      columns: [
        { key: 'username', title: t('username'), width: 'minmax(0, 1fr)', cell: ({ username }) => username },
        { key: 'roles', title: t('roles'), width: 'minmax(0, 1.6fr)', cell: ({ roles }) => roleText(roles) },
        { key: 'unit', title: t('unit'), width: 'minmax(0, 1.4fr)', cell: ({ unit }) => unit.name },
        {
          key: 'state',
          title: t('state'),
          width: 'minmax(0, 1.4fr)',
          cell: (person) => <State person={person} />,
        },
      ],
      to: ({ id }: Person) => `/admin?person=${id}`,
    }),
    [t, roleText],
  );
}

function AddPerson({ onClose }: { readonly onClose: () => void }) {
  const t = useWords(adminWords);
  const phone = useIsPhone();
  const { busy, problem, act } = useActing();
  const [added, setAdded] = useState<PersonWithPassword>();
  const add = (entered: NewPerson): void =>
    void act(entered, (options) => addPerson(entered, options)).then(setAdded);
  return (
    <Drawer open title={t('addPerson')} size={phone ? '100%' : 480} onClose={onClose}>
      {added?.oneTimePassword !== undefined && (
        <PasswordOnce password={added.oneTimePassword} name={added.person.name} />
      )}
      {added !== undefined && added.oneTimePassword === undefined && (
        <PasswordLost name={added.person.name} />
      )}
      {added === undefined ? (
        <Form layout="vertical" onFinish={add}>
          <Form.Item name="username" label={t('username')} rules={[{ required: true }]}>
            <Input autoComplete="off" autoCapitalize="none" maxLength={64} />
          </Form.Item>
          <Form.Item name="name" label={t('name')} rules={[{ required: true }]}>
            <Input autoComplete="off" maxLength={60} />
          </Form.Item>
          <RolesField />
          <UnitField label={t('unit')} />
          <Refused problem={problem} />
          <Submit busy={busy}>{t('addPerson')}</Submit>
        </Form>
      ) : (
        <Button onClick={() => setAdded(undefined)}>{t('addAnother')}</Button>
      )}
    </Drawer>
  );
}

interface FiltersProps {
  readonly params: ListPeopleParams;
  readonly change: (changes: Record<string, string | undefined>) => void;
  readonly find: (q: string) => void;
}

function AccountFilter({ params, change }: Omit<FiltersProps, 'find'>) {
  const t = useWords(adminWords);
  return (
    <Select
      aria-label={t('accounts')}
      value={params.disabled ?? 'false'}
      onChange={(disabled: string) => change({ disabled: disabled === 'false' ? undefined : disabled })}
      options={[
        { value: 'false', label: t('activeOnly') },
        { value: 'true', label: t('disabledOnly') },
        { value: 'any', label: t('allAccounts') },
      ]}
    />
  );
}

function PlaceFilters({ params, change }: Omit<FiltersProps, 'find'>) {
  const t = useWords(adminWords);
  const say = useSay();
  const units = useUnits();
  const roles = useCatalogue()?.roles ?? [];
  return (
    <>
      <Select
        aria-label={t('unit')}
        placeholder={t('unit')}
        allowClear
        showSearch={{ optionFilterProp: 'label' }}
        style={{ minWidth: 180 }}
        value={params.unit ?? null}
        onChange={(unit?: string | null) => change({ unit: unit ?? undefined })}
        options={units.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <Select
        aria-label={t('roles')}
        placeholder={t('roles')}
        allowClear
        style={{ minWidth: 140 }}
        value={params.role ?? null}
        onChange={(role?: string | null) => change({ role: role ?? undefined })}
        options={roles.map((role) => ({ value: role.role, label: say(role) }))}
      />
    </>
  );
}

function Filters({ params, change, find }: FiltersProps) {
  const t = useWords(adminWords);
  const { may } = useMe();
  return (
    <>
      <Input.Search
        aria-label={t('find')}
        placeholder={t('find')}
        allowClear
        maxLength={100}
        onSearch={find}
        style={{ width: 220 }}
      />
      <PlaceFilters params={params} change={change} />
      {may.includes('administer') && <AccountFilter params={params} change={change} />}
    </>
  );
}

function useParams() {
  const [search, setSearch] = useSearchParams();
  // A piece of a name is in no address.
  const [q, find] = useState('');
  const given = ['unit', 'role', 'disabled'].flatMap((name) => {
    const value = search.get(name);
    return value === null ? [] : [[name, value] as const];
  });
  const params = {
    ...Object.fromEntries(given),
    ...(q.trim() === '' ? {} : { q: q.trim() }),
  } as ListPeopleParams;
  const change = (changes: Record<string, string | undefined>): void => setSearch(addressWith(changes));
  return { params, change, find };
}

function Rows({ list, heading }: { readonly list: ReturnType<typeof usePeople>; readonly heading: string }) {
  const t = useWords(adminWords);
  const shape = useShape();
  const { still, error, refetch } = list;
  if (still === undefined) {
    return error === null ? <Loading /> : <Failed error={error} again={() => void refetch()} />;
  }
  if (still.rows.length === 0) return <Empty>{t('noPeople')}</Empty>;
  return (
    <>
      <RowTable labelledBy={heading} shape={shape} rows={still.rows} />
      <ListFoot shown={still.rows.length} list={list} />
    </>
  );
}

export function People() {
  const t = useWords(adminWords);
  const heading = useId();
  const { may } = useMe();
  const { params, change, find } = useParams();
  const [adding, setAdding] = useState(false);
  const list = usePeople(params);
  useRowKeys({});
  return (
    <>
      <div className="list-head">
        <Filters params={params} change={change} find={find} />
        {may.includes('administer') && (
          <Button type="primary" onClick={() => setAdding(true)}>
            {t('addPerson')}
          </Button>
        )}
      </div>
      <Changes {...list.still} />
      <h2 id={heading} className="print-only">
        {t('people')}
      </h2>
      <Rows list={list} heading={heading} />
      {adding && <AddPerson onClose={() => setAdding(false)} />}
    </>
  );
}
