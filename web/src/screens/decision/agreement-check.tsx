/** The executability check (可执行性检查): what was found in an agreement, where, by which article, and how it could be written. */
import { Alert, Card, Skeleton, Tag } from 'antd';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { lazy, Suspense } from 'react';
import {
  type AgreementCheck,
  type AgreementFinding,
  type Case,
  checkAgreement,
  checkRecordedAgreement,
  type DraftAgreement,
} from '../../api/generated.ts';
import { isProblem } from '../../api/problem.ts';
import { Article } from '../../parts/article.tsx';
import { useSettled } from '../../parts/deciding/settled.ts';
import { FailedPart } from '../../parts/states.tsx';
import { Text } from '../../parts/text.tsx';
import { agreementCheckWords } from '../../words/agreement-check.ts';
import { useSay, useWords } from '../../words/words.ts';

const Copyable = lazy(() => import('../../parts/copyable.tsx'));

const MALFORMED = 'invalid_body';
/** On the phone a title of one line would lose the article that it names. */
const WRAPPED = { title: { whiteSpace: 'normal' } } as const;

type Fields = Partial<DraftAgreement>;

/** Of the form what the check is of; undefined until something is to be performed or said. */
function draftOf(typed: unknown): DraftAgreement | undefined {
  const {
    items = [],
    partyIds,
    effectDate,
    text,
  } = (typed as { readonly data?: Fields } | undefined)?.data ?? {};
  if (items.length === 0 && text === undefined) return undefined;
  return {
    items,
    ...(partyIds === undefined ? {} : { partyIds }),
    ...(effectDate === undefined ? {} : { effectDate }),
    ...(text === undefined ? {} : { text }),
  };
}

function Finding({ finding }: { readonly finding: AgreementFinding }) {
  const t = useWords(agreementCheckWords);
  const say = useSay();
  const { item, quote, weight, wording, article } = finding;
  const inText = quote === undefined ? undefined : t('text');
  const place = item === undefined ? inText : t('item', { n: item + 1 });
  return (
    <li>
      <Tag color={weight === 'bars' ? 'error' : 'warning'}>{t(weight)}</Tag>
      {place !== undefined && <Text strong>{place}</Text>} {quote !== undefined && <q>{quote}</q>}{' '}
      {say(finding)} <Article text={article} />
      {wording !== undefined && (
        <div>
          <Text type="secondary">{t('wording')}</Text>
          <Suspense fallback={say(wording)}>
            <Copyable text={say(wording)}>{say(wording)}</Copyable>
          </Suspense>
        </div>
      )}
    </li>
  );
}

function Findings({ items }: Pick<AgreementCheck, 'items'>) {
  const t = useWords(agreementCheckWords);
  if (items.length === 0) return <Alert type="success" showIcon title={t('nothing')} />;
  return (
    <ul className="lines">
      {items.map((finding, index) => (
        // The same words may stand twice in a text: nothing else tells two findings apart.
        <Finding key={`${index} ${finding.code}`} finding={finding} />
      ))}
    </ul>
  );
}

function DraftAnswer({ found, typed }: { readonly found: Case; readonly typed: unknown }) {
  const t = useWords(agreementCheckWords);
  // What stands still is what was typed: the draft is another object at each drawing, and would never rest.
  const draft = draftOf(useSettled(typed));
  const { data, error, refetch } = useQuery({
    queryKey: ['case', found.caseId, 'agreement-check', draft],
    queryFn: () => checkAgreement(found.caseId, draft ?? { items: [] }),
    enabled: draft !== undefined,
    retry: false,
    gcTime: 0,
    placeholderData: keepPreviousData,
  });
  if (draft === undefined) return <span>{t('wait')}</span>;
  if (isProblem(error) && error.code === MALFORMED) return <span>{t('malformed')}</span>;
  if (error !== null) return <FailedPart calm what={t('none')} error={error} again={() => void refetch()} />;
  if (data === undefined) return <Skeleton active title={false} paragraph={{ rows: 2 }} />;
  return <Findings items={data.items} />;
}

/** Beside the form in which an agreement is entered. */
export function DraftCheck(props: { readonly found: Case; readonly typed: unknown }) {
  const t = useWords(agreementCheckWords);
  return (
    <Card size="small" title={<h2 className="card-title">{t('title')}</h2>} className="agreement-check">
      <Text type="secondary">{t('hint')}</Text>
      <div aria-live="polite">
        <DraftAnswer {...props} />
      </div>
    </Card>
  );
}

function Grounds({ grounds, items }: AgreementCheck) {
  const t = useWords(agreementCheckWords);
  const say = useSay();
  return (
    <ol className="lines">
      {grounds.map(({ bars, warns, ...ground }) => (
        <li key={ground.ground}>
          <Text strong>{say(ground)}</Text>{' '}
          {bars + warns === 0 ? (
            <Text type="secondary">{t('nothingShown')}</Text>
          ) : (
            <Tag color={bars > 0 ? 'error' : 'warning'}>{t('pointing', { n: bars + warns })}</Tag>
          )}
          {bars + warns > 0 && <Findings items={items.filter((one) => one.ground === ground.ground)} />}
        </li>
      ))}
    </ol>
  );
}

function GroundsAnswer({ found }: { readonly found: Case }) {
  const t = useWords(agreementCheckWords);
  const { data, error, refetch } = useQuery({
    queryKey: ['case', found.caseId, 'agreement-check', found.version],
    queryFn: () => checkRecordedAgreement(found.caseId),
  });
  if (error !== null) return <FailedPart calm what={t('none')} error={error} again={() => void refetch()} />;
  if (data === undefined) return <Skeleton active title={false} paragraph={{ rows: 6 }} />;
  if (!data.reached) return <span>{t('noAgreement')}</span>;
  return <Grounds {...data} />;
}

/** Beside the decisions on a confirmation: the checklist of CPLI 358, with what the words of the agreement show. */
export function SixGrounds({ found }: { readonly found: Case }) {
  const t = useWords(agreementCheckWords);
  return (
    <Card
      size="small"
      title={<h2 className="card-title">{t('groundsTitle')}</h2>}
      className="agreement-check"
      styles={WRAPPED}
    >
      <Text type="secondary">{t('groundsHint')}</Text>
      <GroundsAnswer found={found} />
    </Card>
  );
}
