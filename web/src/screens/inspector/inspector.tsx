/** 卷宗透视 (the inspector): what happened, and was it right then? Three lanes on one axis, the record, and the case as of any instant. */
import { Tabs } from 'antd';
import { lazy, type ReactNode, Suspense } from 'react';
import { Link, useParams } from 'react-router';
import { useCase } from '../../api/case.ts';
import { useMe } from '../../app/session.tsx';
import type { Case } from '../../api/generated.ts';
import { DrillBand } from '../../parts/drill-band.tsx';
import { useInAddress } from '../../parts/in-address.ts';
import { useMatterText } from '../../parts/matters.ts';
import { StageTag } from '../../parts/stage-tag.tsx';
import { Failed, FailedPart, Loading } from '../../parts/states.tsx';
import { inspectorWords } from '../../words/inspector.ts';
import { useWords } from '../../words/words.ts';
import { Axis } from './axis.tsx';
import { InstantSlider } from './instant-slider.tsx';
import { type InspectedRecord, useCourse, useForecast, useRecord } from './record.ts';
import { Story } from './story.tsx';
import ThenPane from './then.tsx';
import { type Moment, useMoment } from './use-moment.ts';
import './inspector.css';

const Chain = lazy(() => import('./chain.tsx'));
const Compare = lazy(() => import('./compare.tsx'));
const Runs = lazy(() => import('./runs.tsx'));
const Tables = lazy(() => import('./tables.tsx'));
const WhatIf = lazy(() => import('./what-if.tsx'));

const FIRST = 'then';

function Head({ found }: { readonly found: Case }) {
  const t = useWords(inspectorWords);
  const matter = useMatterText()(found.matter, found.matterName);
  return (
    <header>
      {found.drill && <DrillBand />}
      <h1>{t('title', { number: found.caseNumber })}</h1>
      <p>
        <Link to={`/cases/${found.caseId}`}>{t('toCase')}</Link> {matter} <StageTag stage={found.stage} />
      </p>
    </header>
  );
}

interface PaneProps {
  readonly found: Case;
  readonly record: InspectedRecord;
  readonly moment: Moment;
}

function usePanes({ found, record, moment }: PaneProps) {
  const t = useWords(inspectorWords);
  const mayReadRuns = useMe().may.includes('read_runs');
  const loaded = (part: ReactNode): ReactNode => <Suspense fallback={<Loading />}>{part}</Suspense>;
  const { caseId } = found;
  return [
    { key: FIRST, label: t('caseThen'), children: <ThenPane {...{ caseId, moment }} /> },
    { key: 'compare', label: t('compare'), children: loaded(<Compare {...{ found, moment }} />) },
    { key: 'what-if', label: t('whatIf'), children: loaded(<WhatIf found={found} />) },
    { key: 'chain', label: t('chain'), children: loaded(<Chain {...{ found, record, moment }} />) },
    ...(mayReadRuns ? [{ key: 'runs', label: t('runs'), children: loaded(<Runs caseId={caseId} />) }] : []),
  ];
}

function Pane(props: PaneProps) {
  const t = useWords(inspectorWords);
  const [pane, setPane] = useInAddress('pane');
  const items = usePanes(props);
  const active = items.some(({ key }) => key === pane) ? (pane ?? FIRST) : FIRST;
  return (
    <Tabs
      aria-label={t('panes')}
      activeKey={active}
      onChange={(next) => setPane(next === FIRST ? undefined : next)}
      items={items}
      tabBarGutter={16}
      destroyOnHidden
    />
  );
}

const NO_FIRES: readonly never[] = [];

function Inspected({ found }: { readonly found: Case }) {
  const t = useWords(inspectorWords);
  const { caseId, seq } = found;
  const record = useRecord(caseId, seq);
  // What stands first is the case now and the first entries: what goes through the whole record waits for them.
  const begun = record.events.length > 0 || record.error !== null;
  const { data: course, error, refetch } = useCourse(caseId, seq, begun);
  const fires = useForecast(caseId, begun).data?.fires ?? NO_FIRES;
  const moment = useMoment(seq);
  return (
    <article className="inspector">
      <Head found={found} />
      {error !== null && <FailedPart what={t('courseGone')} error={error} again={() => void refetch()} />}
      <Axis {...{ found, record, course, fires, moment }} />
      <InstantSlider {...{ found, record, moment }} />
      {course !== undefined && (
        <Suspense fallback={<Loading rows={2} />}>
          <Tables {...{ found, course }} />
        </Suspense>
      )}
      <div className="inspector-parts">
        <Story {...{ found, record, course, moment }} />
        <aside aria-label={t('panes')}>
          <Pane {...{ found, record, moment }} />
        </aside>
      </div>
    </article>
  );
}

export default function Inspector() {
  const { caseId = '' } = useParams();
  const { data: found, error, refetch } = useCase(caseId);
  if (found === undefined && error !== null) return <Failed error={error} again={() => void refetch()} />;
  if (found === undefined) return <Loading rows={10} />;
  return <Inspected key={caseId} found={found} />;
}
