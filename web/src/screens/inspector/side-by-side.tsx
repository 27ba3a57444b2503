/** What would follow, read beside today: each clock now and then with its article and arithmetic, and the rest that changes. */
import { useQuery } from '@tanstack/react-query';
import { Alert, Table, Tag } from 'antd';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useCode } from '../../api/catalogue.ts';
import { type Case, type Deadline, whatIf, type WhatIf, type WhatIfAnswer } from '../../api/generated.ts';
import { Article } from '../../parts/article.tsx';
import { Consequences } from '../../parts/deciding/consequences.tsx';
import { useNames } from '../../parts/names.ts';
import { FailedPart, Loading } from '../../parts/states.tsx';
import { Text } from '../../parts/text.tsx';
import { Why } from '../../parts/why.tsx';
import { inspectorWords } from '../../words/inspector.ts';
import { partsWords } from '../../words/parts.ts';
import { useSay, useWords } from '../../words/words.ts';
import { type Beside, beside, type Fate } from './beside.ts';

interface AskedProps {
  readonly found: Case;
  /** What is supposed; without it nothing is asked. */
  readonly asked: WhatIf | undefined;
}

const MARK: Readonly<Record<Fate, string>> = { moved: '→', new: '+', gone: '−', same: '=' };

function FateTag({ fate }: { readonly fate: Fate }) {
  const t = useWords(inspectorWords);
  return <Tag>{`${MARK[fate]} ${t(`fate_${fate}`)}`}</Tag>;
}

interface StandsProps {
  readonly found: Case;
  readonly one: Deadline | undefined;
}

function Stands({ found, one }: StandsProps) {
  const t = useWords(inspectorWords);
  const say = useSay();
  const names = useNames(found);
  const status = useCode('deadlineStatus');
  if (one === undefined) return <Text type="secondary">{t('notRunning')}</Text>;
  return (
    <>
      <div>{names.day(one.dueDate)}</div>
      <Tag>{say(status(one.status))}</Tag>
    </>
  );
}

function useColumns(found: Case) {
  const t = useWords(inspectorWords);
  const names = useNames(found);
  return [
    {
      title: t('clock'),
      key: 'clock',
      render: (_: unknown, { fate, now, supposed }: Beside) => {
        const one = supposed ?? now;
        if (one === undefined) return null;
        return (
          <>
            <FateTag fate={fate} />
            <div>
              <Text strong>{one.name}</Text> {names.partyById(one.partyId)}
            </div>
            <Article text={one.article} />
            {fate !== 'gone' && <Why deadline={one} policy={found.policy} named />}
          </>
        );
      },
    },
    {
      title: t('today'),
      key: 'now',
      width: '24%',
      render: (_: unknown, { now }: Beside) => <Stands found={found} one={now} />,
    },
    {
      title: t('supposed'),
      key: 'supposed',
      width: '24%',
      render: (_: unknown, { supposed }: Beside) => <Stands found={found} one={supposed} />,
    },
  ];
}

function WouldBeRefused({ refused }: { readonly refused: NonNullable<WhatIfAnswer['refused']> }) {
  const t = useWords(inspectorWords);
  const parts = useWords(partsWords);
  const say = useSay();
  return (
    <Alert
      type="warning"
      showIcon
      title={`${t('wouldBeRefused')}${parts('colon')}${say(refused)}`}
      description={refused.article === undefined ? undefined : <Article text={refused.article} />}
    />
  );
}

function Told({ found, answer }: { readonly found: Case; readonly answer: WhatIfAnswer }) {
  const t = useWords(inspectorWords);
  const names = useNames(found);
  const columns = useColumns(found);
  const rows = beside(found.deadlines, answer.deadlines);
  if (answer.refused !== undefined) return <WouldBeRefused refused={answer.refused} />;
  return (
    <>
      <p role="status">
        {t('besideSum', {
          at: names.instant(answer.at),
          moved: rows.filter(({ fate }) => fate === 'moved').length,
          begun: rows.filter(({ fate }) => fate === 'new').length,
          gone: rows.filter(({ fate }) => fate === 'gone').length,
        })}
      </p>
      <Table size="small" rowKey="deadlineId" columns={columns} dataSource={[...rows]} pagination={false} />
      <h3>{t('elsewhere')}</h3>
      {answer.changes !== undefined && <Consequences found={found} changes={answer.changes} withoutClocks />}
    </>
  );
}

export function SideBySide({ found, asked }: AskedProps) {
  const { i18n } = useTranslation();
  const { caseId, seq } = found;
  const { data, error, refetch } = useQuery({
    queryKey: ['inspected', caseId, 'what if', i18n.language, seq, asked],
    queryFn: ({ signal }) => whatIf(caseId, asked as WhatIf, { signal }),
    enabled: asked !== undefined,
    retry: false,
    gcTime: 0,
  });
  const told = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // Below a long form the answer would come out of sight.
    if (data !== undefined) told.current?.scrollIntoView({ block: 'nearest' });
  }, [data]);
  if (asked === undefined) return null;
  if (error !== null) return <FailedPart error={error} again={() => void refetch()} />;
  if (data === undefined) return <Loading rows={3} />;
  return (
    <div ref={told} className="beside-today">
      <Told found={found} answer={data} />
    </div>
  );
}
