/** 案件页 (a case): where it stands and what I can do; its parts under tabs, each with an address. */
import { Tabs } from 'antd';
import { lazy, type ReactNode, Suspense } from 'react';
import { useParams, useSearchParams } from 'react-router';
import { useCase } from '../../api/case.ts';
import type { Case } from '../../api/generated.ts';
import { Failed, Loading } from '../../parts/states.tsx';
import { caseWords } from '../../words/case.ts';
import { useWords } from '../../words/words.ts';
import { Head } from './head.tsx';
import { Now } from './now.tsx';
import { Story } from './story.tsx';
import './case.css';

const Clocks = lazy(() => import('./clocks.tsx'));
const Tasks = lazy(() => import('./tasks.tsx'));
const Papers = lazy(() => import('./papers.tsx'));
const Bookings = lazy(() => import('./bookings.tsx'));
const People = lazy(() => import('./people.tsx'));

const FIRST = 'now';

function useTabs(found: Case) {
  const t = useWords(caseWords);
  const loaded = (part: ReactNode): ReactNode => <Suspense fallback={<Loading />}>{part}</Suspense>;
  const first = (
    <>
      <Now found={found} />
      <Story found={found} />
    </>
  );
  return [
    { key: FIRST, label: t('now'), children: first },
    {
      key: 'clocks',
      label: `${t('clocks')} ${found.deadlines.length}`,
      children: loaded(<Clocks found={found} />),
    },
    { key: 'tasks', label: `${t('tasks')} ${found.tasks.length}`, children: loaded(<Tasks found={found} />) },
    { key: 'bookings', label: t('bookings'), children: loaded(<Bookings found={found} />) },
    { key: 'papers', label: t('papers'), children: loaded(<Papers found={found} />) },
    { key: 'people', label: t('people'), children: loaded(<People found={found} />) },
  ];
}

function Parts({ found }: { readonly found: Case }) {
  const t = useWords(caseWords);
  const [address, setAddress] = useSearchParams();
  const tabs = useTabs(found);
  const asked = address.get('tab') ?? FIRST;
  const active = tabs.some(({ key }) => key === asked) ? asked : FIRST;
  return (
    <Tabs
      aria-label={t('sections')}
      activeKey={active}
      onChange={(tab) => setAddress(tab === FIRST ? {} : { tab })}
      items={tabs}
      tabBarGutter={16}
      destroyOnHidden
    />
  );
}

export default function CaseScreen() {
  const { caseId = '' } = useParams();
  const { data: found, error, refetch } = useCase(caseId);
  if (found === undefined && error !== null) return <Failed error={error} again={() => void refetch()} />;
  if (found === undefined) return <Loading rows={10} />;
  return (
    <article className="case">
      <Head found={found} />
      <Parts found={found} />
    </article>
  );
}
