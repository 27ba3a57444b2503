/** 人员 (people): the parties, those in charge, the hearings they meet at. */
import { Table } from 'antd';
import { useCode } from '../../api/catalogue.ts';
import type { Assignee, Case, Hearing, Party } from '../../api/generated.ts';
import { useNames } from '../../parts/names.ts';
import { Empty } from '../../parts/states.tsx';
import { Text } from '../../parts/text.tsx';
import { caseWords } from '../../words/case.ts';
import { useSay, useWords } from '../../words/words.ts';
import { Messages } from './messages.tsx';
import { PartyCodes } from './party-codes.tsx';

/** What of a party's details should be compared with the paper, under the detail itself. */
function Detail({ of, field }: { readonly of: Party; readonly field: 'idNumber' | 'phone' }) {
  const value = of[field];
  if (value === undefined) return null;
  const odd = of.unusual?.find((one) => one.field === field);
  const callable = field === 'phone' && odd === undefined;
  return (
    <>
      {callable ? <a href={`tel:${value}`}>{value}</a> : value}
      {odd !== undefined && (
        <div>
          <Text type="warning">{odd.message}</Text>
        </div>
      )}
    </>
  );
}

function Parties({ found }: { readonly found: Case }) {
  const t = useWords(caseWords);
  const say = useSay();
  const role = useCode('partyRole');
  const kind = useCode('partyKind');
  const status = useCode('partyStatus');
  const called = ({ name, description, kind: code }: Party): string => name ?? description ?? say(kind(code));
  const columns = [
    { title: t('role'), key: 'role', render: (_: unknown, one: Party) => say(role(one.role)) },
    { title: t('name'), key: 'name', render: (_: unknown, one: Party) => called(one) },
    { title: t('status'), key: 'status', render: (_: unknown, one: Party) => say(status(one.status)) },
    {
      title: t('phone'),
      key: 'phone',
      render: (_: unknown, one: Party) => <Detail of={one} field="phone" />,
    },
    { title: t('address'), dataIndex: 'address', key: 'address' },
    {
      title: t('idNumber'),
      key: 'idNumber',
      render: (_: unknown, one: Party) => <Detail of={one} field="idNumber" />,
    },
  ];
  return (
    <section aria-labelledby="parties">
      <h2 id="parties">{t('parties')}</h2>
      <Table
        size="small"
        rowKey="partyId"
        columns={columns}
        dataSource={found.parties}
        pagination={false}
        scroll={{ x: 640 }}
      />
    </section>
  );
}

function Assignees({ found }: { readonly found: Case }) {
  const t = useWords(caseWords);
  const say = useSay();
  const capacity = useCode('capacity');
  const status = useCode('assignmentStatus');
  const columns = [
    {
      title: t('capacity'),
      key: 'capacity',
      render: (_: unknown, one: Assignee) => say(capacity(one.capacity)),
    },
    { title: t('person'), key: 'name', render: (_: unknown, one: Assignee) => one.name ?? '' },
    { title: t('status'), key: 'status', render: (_: unknown, one: Assignee) => say(status(one.status)) },
  ];
  const keyed = found.assignees.map((one) => ({
    ...one,
    key: `${one.personId} ${one.capacity} ${one.status}`,
  }));
  return (
    <section aria-labelledby="assignees">
      <h2 id="assignees">{t('assignees')}</h2>
      {keyed.length === 0 ? (
        <Empty>{t('noAssignees')}</Empty>
      ) : (
        <Table size="small" columns={columns} dataSource={keyed} pagination={false} />
      )}
    </section>
  );
}

function useHearingColumns(found: Case) {
  const t = useWords(caseWords);
  const say = useSay();
  const names = useNames(found);
  const instance = useCode('hearingInstance');
  const mode = useCode('hearingMode');
  const status = useCode('hearingStatus');
  return [
    {
      title: t('date'),
      key: 'date',
      render: (_: unknown, one: Hearing) => `${names.day(one.date)} ${one.time ?? ''}`,
    },
    {
      title: t('instance'),
      key: 'instance',
      render: (_: unknown, one: Hearing) => say(instance(one.instance)),
    },
    { title: t('mode'), key: 'mode', render: (_: unknown, one: Hearing) => say(mode(one.mode)) },
    { title: t('status'), key: 'status', render: (_: unknown, one: Hearing) => say(status(one.status)) },
    {
      title: t('told'),
      key: 'told',
      render: (_: unknown, { untoldIds }: Hearing) =>
        untoldIds.length === 0 ? t('allTold') : t('untold', { n: untoldIds.length }),
    },
  ];
}

function Hearings({ found }: { readonly found: Case }) {
  const t = useWords(caseWords);
  const columns = useHearingColumns(found);
  return (
    <section aria-labelledby="hearings">
      <h2 id="hearings">{t('hearings')}</h2>
      {found.hearings.length === 0 ? (
        <Empty>{t('noHearings')}</Empty>
      ) : (
        <Table
          size="small"
          rowKey="hearingId"
          columns={columns}
          dataSource={found.hearings}
          pagination={false}
          scroll={{ x: 560 }}
        />
      )}
    </section>
  );
}

export default function People({ found }: { readonly found: Case }) {
  return (
    <>
      <Parties found={found} />
      <PartyCodes found={found} />
      <Messages found={found} />
      <Assignees found={found} />
      <Hearings found={found} />
    </>
  );
}
