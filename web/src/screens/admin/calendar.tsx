/** 放假安排: a notice is entered, previewed, published and followed; the calendar in force can be taken back. */
import { useQuery } from '@tanstack/react-query';
import { Button, Input, Popconfirm, Space, Table, Tag, Upload } from 'antd';
import { useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import { type CalendarPublication, listCalendars } from '../../api/generated.ts';
import { dayOf, timeOf } from '../../parts/due-line.ts';
import { Refused } from '../../parts/refused.tsx';
import { Failed, Loading } from '../../parts/states.tsx';
import { calendarWords } from '../../words/calendar.ts';
import { useWords } from '../../words/words.ts';
import { useActing } from './acting.ts';
import { Faults, PreviewTables } from './calendar-moves.tsx';
import { type Previewed, type Proposed, publishProposed, usePreview } from './calendar-preview.ts';
import { CalendarProgress } from './calendar-progress.tsx';

interface EntryProps {
  readonly propose: (proposed: Proposed) => void;
}

/** Lines by hand, or a file as it is: what it is written in, the API tells by its bytes. */
function Entry({ propose }: EntryProps) {
  const t = useWords(calendarWords);
  const [text, setText] = useState('');
  const take = (file: Blob): false => {
    propose({ kind: 'notice', file });
    return false;
  };
  return (
    <section aria-label={t('enter')}>
      <h2>{t('enter')}</h2>
      <p>{t('hint')}</p>
      <Input.TextArea
        aria-label={t('lines')}
        placeholder={t('header')}
        autoSize={{ minRows: 4, maxRows: 16 }}
        value={text}
        onChange={({ target }) => setText(target.value)}
      />
      <Space wrap style={{ marginBlock: 8 }}>
        <Button type="primary" disabled={text.trim() === ''} onClick={() => take(new Blob([text]))}>
          {t('preview')}
        </Button>
        <Upload accept=".csv,text/csv" showUploadList={false} beforeUpload={take}>
          <Button>{t('chooseFile')}</Button>
        </Upload>
      </Space>
    </section>
  );
}

interface DecideProps {
  readonly proposed: Proposed;
  readonly previewed: Previewed;
  readonly published: (version: string) => void;
}

/** Publishing what was seen: against the version that the preview was made of. */
function Decide({ proposed, previewed: { first }, published }: DecideProps) {
  const t = useWords(calendarWords);
  const { busy, problem, act } = useActing();
  const publish = (): void => {
    const body = { version: first.version, saw: first.former };
    void act(body, (options) => publishProposed(proposed, first.former, options)).then(
      (answer) => answer !== undefined && published(answer.version),
    );
  };
  return (
    <>
      <Refused problem={problem} />
      <Popconfirm
        title={t('publishAsk', { open: first.openCases })}
        okText={t('yes')}
        cancelText={t('no')}
        onConfirm={publish}
      >
        <Button type="primary" loading={busy}>
          {t(proposed.kind === 'reverse' ? 'publishReverse' : 'publish')}
        </Button>
      </Popconfirm>
    </>
  );
}

function Proposal({ proposed, published }: Omit<DecideProps, 'previewed'>) {
  const { previewed, problem } = usePreview(proposed);
  if (problem !== undefined) return <Refused problem={problem} />;
  if (previewed === undefined) return <Loading rows={4} />;
  const { first, complete } = previewed;
  if (first.problems.length > 0) return <Faults problems={first.problems} />;
  return (
    <Space orientation="vertical" style={{ width: '100%' }}>
      {complete && <Decide proposed={proposed} previewed={previewed} published={published} />}
      <PreviewTables previewed={previewed} />
    </Space>
  );
}

function useHistoryColumns({ propose }: EntryProps) {
  const t = useWords(calendarWords);
  return [
    {
      title: t('version'),
      render: (_: unknown, one: CalendarPublication) => (
        <Space wrap>
          <Link to={`/admin?view=calendar&version=${encodeURIComponent(one.version)}`}>{one.version}</Link>
          {one.current && <Tag>{t('inForce')}</Tag>}
          {one.reverses !== undefined && <span>{t('reversesOf', { version: one.reverses })}</span>}
        </Space>
      ),
    },
    {
      title: t('publishedAt'),
      render: (_: unknown, { publishedAt: at }: CalendarPublication) => `${dayOf(at)} ${timeOf(at)}`,
    },
    {
      title: t('by'),
      render: (_: unknown, { actor }: CalendarPublication) => actor?.name ?? t('atServer'),
    },
    {
      title: t('years'),
      render: (_: unknown, { years }: CalendarPublication) => years.map(({ year }) => year).join(', '),
    },
    {
      title: t('reverse'),
      render: (_: unknown, { version, mayReverse }: CalendarPublication) =>
        mayReverse && (
          <Button
            size="small"
            aria-label={t('reverseOf', { version })}
            onClick={() => propose({ kind: 'reverse', version })}
          >
            {t('reverse')}
          </Button>
        ),
    },
  ];
}

function History({ items, propose }: EntryProps & { readonly items: readonly CalendarPublication[] }) {
  const t = useWords(calendarWords);
  const columns = useHistoryColumns({ propose });
  return (
    <section aria-label={t('history')}>
      <h2>{t('history')}</h2>
      <Table
        size="small"
        columns={columns}
        dataSource={items}
        rowKey="version"
        pagination={false}
        scroll={{ x: true }}
      />
    </section>
  );
}

export function Calendar() {
  const [search, setSearch] = useSearchParams();
  const [proposed, setProposed] = useState<Proposed>();
  const list = useQuery({ queryKey: ['admin', 'calendars'], queryFn: () => listCalendars() });
  const { data, error, refetch } = list;
  if (data === undefined)
    return error === null ? <Loading /> : <Failed error={error} again={() => void refetch()} />;
  const version = search.get('version');
  const published = (now: string): void => {
    setProposed(undefined);
    setSearch({ view: 'calendar', version: now });
  };
  return (
    <Space orientation="vertical" size={16} style={{ width: '100%', marginTop: 8 }}>
      {version !== null && <CalendarProgress key={version} version={version} />}
      {data.mayPublish && <Entry propose={setProposed} />}
      {proposed !== undefined && <Proposal proposed={proposed} published={published} />}
      <History items={data.items} propose={setProposed} />
    </Space>
  );
}
