/** 核对哈希链: the record's chain recomputed in this browser, its head held against what was published, and the record taken away. */
import { useQuery } from '@tanstack/react-query';
import { Alert, Button, Input, Space } from 'antd';
import { useState } from 'react';
import { useMe } from '../../app/session.tsx';
import { type Case, caseHeads } from '../../api/generated.ts';
import { saveFile } from '../../parts/save-file.ts';
import { FailedPart } from '../../parts/states.tsx';
import { Text } from '../../parts/text.tsx';
import { inspectorWords } from '../../words/inspector.ts';
import { useWords } from '../../words/words.ts';
import type { ChainFault, ChainReport } from './chain-check.ts';
import type { InspectedRecord } from './record.ts';
import { type ChainState, recordFile, useChain } from './use-chain.ts';
import type { Moment } from './use-moment.ts';

interface ChainProps {
  readonly found: Case;
  readonly record: InspectedRecord;
  readonly moment: Moment;
}

const FAULT_WORDS = {
  missing: 'faultMissing',
  link: 'faultLink',
  content: 'faultContent',
  cut: 'faultCut',
  head: 'faultHead',
} as const satisfies Readonly<Record<ChainFault, string>>;

function Broken({
  fault: { seq, kind },
  choose,
}: {
  readonly fault: NonNullable<ChainReport['fault']>;
  readonly choose: (seq: number) => void;
}) {
  const t = useWords(inspectorWords);
  return (
    <Alert
      type="error"
      showIcon
      title={t('broken', { no: seq })}
      description={
        <Space orientation="vertical">
          <span>{t(FAULT_WORDS[kind], { no: seq })}</span>
          <Button onClick={() => choose(seq)}>{t('showEntry', { no: seq })}</Button>
        </Space>
      }
    />
  );
}

function Whole({ report: { whole, sealed, end }, file, listed }: Extract<ChainState, { kind: 'done' }>) {
  const t = useWords(inspectorWords);
  return (
    <Alert
      type="success"
      showIcon
      title={t('wholeChain', { n: whole })}
      description={
        <>
          <p>{t(file ? 'fromFile' : 'fromEvents')}</p>
          {listed > 0 && <p>{t('listedHold', { n: listed })}</p>}
          {sealed > 0 && <p>{t('sealedLinks', { n: sealed })}</p>}
          <p>
            {t('lastHash')} <code className="hash">{end.hash}</code>
          </p>
        </>
      }
    />
  );
}

function Result({ state, choose }: { readonly state: ChainState; readonly choose: (seq: number) => void }) {
  const t = useWords(inspectorWords);
  switch (state.kind) {
    case 'idle':
      return null;
    case 'reading':
      return <p>{t('chainReading')}</p>;
    case 'checking':
      return <p>{t('checking', { n: state.checked })}</p>;
    case 'unreadable':
      return <Alert type="error" showIcon title={t('unreadable')} />;
    case 'failed':
      return <FailedPart error={state.error} />;
    case 'done':
      return state.report.fault === undefined ? (
        <Whole {...state} />
      ) : (
        <Broken fault={state.report.fault} choose={choose} />
      );
  }
}

/** A hash that somebody noted earlier, on paper or elsewhere, is looked for on the record. */
function Noted({ record }: { readonly record: InspectedRecord }) {
  const t = useWords(inspectorWords);
  const [typed, setTyped] = useState('');
  const noted = typed.trim().toLowerCase();
  const found = noted.length < 8 ? undefined : record.events.find(({ hash }) => hash.startsWith(noted));
  return (
    <label className="noted">
      {t('noted')}
      <Input value={typed} onChange={({ target }) => setTyped(target.value)} maxLength={64} />
      <Text type={found === undefined ? 'danger' : 'success'}>
        {noted.length >= 8 && (found === undefined ? t('notedNowhere') : t('notedAt', { no: found.seq }))}
      </Text>
    </label>
  );
}

function TakeAway({ found }: { readonly found: Case }) {
  const t = useWords(inspectorWords);
  const [error, setError] = useState<unknown>();
  const take = async (): Promise<void> => {
    setError(undefined);
    try {
      const file = await recordFile(found.caseId);
      if (file === undefined) setError(new Error('refused'));
      else saveFile(file, `${found.caseNumber}.jsonl`);
    } catch (problem) {
      setError(problem);
    }
  };
  return (
    <section>
      <h3>{t('takeAway')}</h3>
      <Button onClick={() => void take()}>{t('download')}</Button>
      <p>
        {t('checkElsewhere')} <code>npm run verify:chain -- --file {found.caseNumber}.jsonl</code>
      </p>
      {error !== undefined && <FailedPart error={error} what={t('notGiven')} />}
    </section>
  );
}

/** What was published last of this record, to whoever keeps the lists. */
function LastListed({ found: { caseId, seq } }: { readonly found: Case }) {
  const t = useWords(inspectorWords);
  const { data, error, refetch } = useQuery({
    queryKey: ['inspected', caseId, 'heads', seq],
    queryFn: ({ signal }) => caseHeads(caseId, { signal }),
  });
  const last = data?.items[0];
  if (error !== null) return <FailedPart error={error} again={() => void refetch()} />;
  if (data === undefined) return null;
  if (last === undefined) return <p>{t('neverListed')}</p>;
  return (
    <p>
      {t('listed', { day: last.day, list: last.no, no: last.seq })} <code className="hash">{last.hash}</code>
      <br />
      {t('listDigest')} <code className="hash">{last.digest}</code>
    </p>
  );
}

export default function ChainPane({ found, record, moment }: ChainProps) {
  const t = useWords(inspectorWords);
  const mayTake = useMe().may.includes('take_record');
  const { state, check } = useChain(found, record, mayTake);
  // Behind a wall nobody is given the whole record.
  const walled = record.events.some(({ sealed }) => sealed !== undefined);
  const busy = state.kind === 'reading' || state.kind === 'checking';
  return (
    <>
      <p>{t('chainHint')}</p>
      <p>
        {t('published', { no: found.seq })} <code className="hash">{found.headHash}</code>
      </p>
      <LastListed found={found} />
      <Button type="primary" disabled={busy || !record.done} onClick={() => void check()}>
        {t('check')}
      </Button>
      <div role="status" className="chain-result">
        <Result state={state} choose={moment.choose} />
      </div>
      <Noted record={record} />
      {mayTake && (walled ? <p>{t('walled')}</p> : <TakeAway found={found} />)}
    </>
  );
}
