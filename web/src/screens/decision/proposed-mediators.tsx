/** 推荐调解员 beside the form in which one is assigned: in the order of the API's proposal, each with why. It fills in nothing. */
import { useQuery } from '@tanstack/react-query';
import { Card, Skeleton, Tag } from 'antd';
import { type Case, type ProposedMediator, proposeMediators } from '../../api/generated.ts';
import { isProblem } from '../../api/problem.ts';
import { Article } from '../../parts/article.tsx';
import { FailedPart } from '../../parts/states.tsx';
import { Text } from '../../parts/text.tsx';
import { mediatorWords } from '../../words/mediators.ts';
import { partsWords } from '../../words/parts.ts';
import { useSay, useWords } from '../../words/words.ts';

const FORBIDDEN = 403;
const MEDIATOR = 'mediator';

/** In the form of an assignment: whether it is a mediator whom one looks for; an appointment is of nobody else. */
function looksFor(type: string, typed: unknown): boolean {
  const { capacity } = (typed as { readonly data?: { readonly capacity?: unknown } } | undefined)?.data ?? {};
  return type === 'appoint_mediator' || capacity === MEDIATOR;
}

/** What is said of them on the roster, where anything is. */
function Profile({ mediator: { fields, languages } }: { readonly mediator: ProposedMediator }) {
  const t = useWords(mediatorWords);
  const parts = useWords(partsWords);
  const say = useSay();
  const listed = (all: readonly { readonly zh: string; readonly en: string }[]): string =>
    all.map((one) => say(one)).join(parts('list'));
  return (
    <>
      {fields.length > 0 && <div>{t('fields', { what: listed(fields) })}</div>}
      {languages.length > 0 && <div>{t('languages', { what: listed(languages) })}</div>}
    </>
  );
}

function Row({ mediator }: { readonly mediator: ProposedMediator }) {
  const t = useWords(mediatorWords);
  const say = useSay();
  const { name, unit, bodies, established, open, sameMatter, away, awayUntil, barred } = mediator;
  const { ofField } = mediator;
  return (
    <li>
      <Text strong>{name}</Text> {unit} <Tag>{t('open', { count: open })}</Tag>
      {ofField && <Tag>{t('ofField')}</Tag>}
      {sameMatter > 0 && <Tag>{t('same', { count: sameMatter })}</Tag>}
      {away && <Tag>{awayUntil === undefined ? t('away') : t('awayUntil', { day: awayUntil })}</Tag>}
      <div>
        {bodies.map((one) => `${one.name}（${say(one)}）`).join('；')}{' '}
        <Text type="secondary">{t(established ? 'established' : 'notEstablished')}</Text>
      </div>
      <Profile mediator={mediator} />
      {barred !== undefined && (
        <Text type="danger">
          {say(barred)} {barred.article !== undefined && <Article text={barred.article} />}
        </Text>
      )}
    </li>
  );
}

function List({ found }: { readonly found: Case }) {
  const t = useWords(mediatorWords);
  const { data, error, refetch } = useQuery({
    queryKey: ['case', found.caseId, 'mediators', found.version],
    queryFn: () => proposeMediators(found.caseId),
  });
  if (isProblem(error) && error.status === FORBIDDEN) return <p>{t('forbidden')}</p>;
  if (error !== null)
    return <FailedPart calm what={t('failed')} error={error} again={() => void refetch()} />;
  if (data === undefined) return <Skeleton active title={false} paragraph={{ rows: 3 }} />;
  if (data.items.length === 0) return <p>{t('none')}</p>;
  return (
    <ol className="lines" aria-label={t('title')}>
      {data.items.map((mediator) => (
        <Row key={mediator.personId} mediator={mediator} />
      ))}
    </ol>
  );
}

interface ProposedMediatorsProps {
  readonly found: Case;
  readonly type: string;
  readonly typed: unknown;
}

export function ProposedMediators({ found, type, typed }: ProposedMediatorsProps) {
  const t = useWords(mediatorWords);
  if (!looksFor(type, typed)) return null;
  return (
    <Card
      size="small"
      title={<h2 className="card-title">{t('title')}</h2>}
      className="agreement-check"
      styles={{ title: { whiteSpace: 'normal' } }}
    >
      <Text type="secondary">
        {t('hint')} {t('partiesFirst')}
      </Text>
      <List found={found} />
    </Card>
  );
}
