/** 如果没有人办理: what runs out one after the other if nobody acts, and what then follows. */
import { useQuery } from '@tanstack/react-query';
import { Card, Skeleton } from 'antd';
import { Link } from 'react-router';
import { type Case, type Fire, forecast } from '../../api/generated.ts';
import { Article } from '../../parts/article.tsx';
import { useNames } from '../../parts/names.ts';
import { useOwner } from '../../parts/owner.ts';
import { useStageText } from '../../parts/stage-tag.tsx';
import { FailedPart } from '../../parts/states.tsx';
import { caseWords } from '../../words/case.ts';
import { partsWords } from '../../words/parts.ts';
import { useSay, useWords } from '../../words/words.ts';

/** The next steps; the whole chain belongs to the inspector. */
const SHOWN = 5;

/** Whom it is told, each once: people by name, else unit and roles; parties through those who have the case. */
function useTold(found: Case): (told: Fire['then']['told']) => readonly string[] {
  const owner = useOwner(found);
  const names = useNames(found);
  return (told) => [
    ...new Set(
      told.flatMap(({ to, partyIds }) => [
        ...to.map(({ unitId = '', roles = [], personId }) =>
          owner({ unitId, roles, ...(personId === undefined ? {} : { personId }) }),
        ),
        ...partyIds.flatMap((id) => names.partyById(id) ?? []),
      ]),
    ),
  ];
}

function useFollows(found: Case): (fire: Fire) => string {
  const whoIsTold = useTold(found);
  const t = useWords(caseWords);
  const parts = useWords(partsWords);
  const say = useSay();
  const stageText = useStageText();
  return ({ then: { stage, owes, told } }) => {
    const moves = stage === undefined ? [] : [t('forecastStage', { stage: stageText(stage) })];
    const duties = owes.map((duty) => t('forecastOwes', { what: say(duty.text) }));
    const who = whoIsTold(told);
    const hear = who.length === 0 ? [] : [t('forecastTold', { who: who.join(parts('list')) })];
    return [...moves, ...duties, ...hear].join(parts('semicolon'));
  };
}

function Steps({ found, fires }: { readonly found: Case; readonly fires: readonly Fire[] }) {
  const t = useWords(caseWords);
  const names = useNames(found);
  const follows = useFollows(found);
  return (
    <ol className="lines">
      {fires.slice(0, SHOWN).map((fire) => {
        const then = follows(fire);
        const head = t('forecastLine', { at: names.end(fire.at), name: fire.name });
        return (
          <li key={`${fire.deadlineId} ${fire.at}`}>
            {`${head}${then === '' ? '' : ` → ${then}`} `}
            <Article text={fire.article} />
          </li>
        );
      })}
    </ol>
  );
}

function Told({ found }: { readonly found: Case }) {
  const t = useWords(caseWords);
  const parts = useWords(partsWords);
  const stageText = useStageText();
  const { data, error, refetch } = useQuery({
    queryKey: ['case', found.caseId, 'forecast'],
    queryFn: () => forecast(found.caseId),
    retry: false,
  });
  if (error !== null && data === undefined)
    return <FailedPart what={t('forecastGone')} error={error} again={() => void refetch()} />;
  if (data === undefined) return <Skeleton active title={false} />;
  if (data.fires.length === 0) return <span>{t('forecastNone')}</span>;
  return (
    <>
      <Steps found={found} fires={data.fires} />
      <p>
        {data.fires.length > SHOWN &&
          `${t('forecastMore', { n: data.fires.length - SHOWN })}${parts('semicolon')}`}
        {t('forecastEnd', { stage: stageText(data.end.stage) })}
      </p>
    </>
  );
}

export function Forecast({ found }: { readonly found: Case }) {
  const t = useWords(caseWords);
  return (
    <Card size="small" title={<h3 className="card-title">{t('forecast')}</h3>} style={{ marginTop: 12 }}>
      <Told found={found} />
      <Link className="no-print" to={`/cases/${found.caseId}/inspect?pane=what-if`}>
        {t('whatIf')}
      </Link>
    </Card>
  );
}
