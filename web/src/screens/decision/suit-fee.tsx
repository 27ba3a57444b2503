/** 案件受理费: what the suit costs by the amount being typed, how that adds up, and what would halve it; the API computes it. */
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { type Case, readSuitFee, type SuitFee } from '../../api/generated.ts';
import { Article } from '../../parts/article.tsx';
import { useSettled } from '../../parts/deciding/settled.ts';
import { FailedPart } from '../../parts/states.tsx';
import { Text } from '../../parts/text.tsx';
import { suitFeeWords } from '../../words/suit-fee.ts';
import { useSay, useWords } from '../../words/words.ts';

const YUAN = /^\d{1,12}(?:\.\d{1,2})?$/u;
const PER_CENT = 100;

/** Of the form what is claimed; undefined while it is no amount yet. */
function amountOf(typed: unknown): string | undefined {
  const { claimAmount } =
    (typed as { readonly data?: { readonly claimAmount?: unknown } } | undefined)?.data ?? {};
  return typeof claimAmount === 'string' && YUAN.test(claimAmount) ? claimAmount : undefined;
}

type Between = Pick<SuitFee, 'least' | 'most'>;

function useYuan(): (fee: Between) => string {
  const t = useWords(suitFeeWords);
  return ({ least, most }) => (least === most ? t('amount', { amount: least }) : t('range', { least, most }));
}

function Steps({ steps }: Pick<SuitFee, 'steps'>) {
  const t = useWords(suitFeeWords);
  return (
    <ul className="lines" aria-label={t('steps')}>
      {steps.map(({ over, upTo, perTenThousand, fee }) => {
        const rate = perTenThousand === 0 ? t('flat') : `${perTenThousand / PER_CENT}%`;
        const part = upTo === undefined ? t('beyond', { over }) : t('part', { over, upTo });
        return <li key={over}>{t('step', { part, rate, fee })}</li>;
      })}
    </ul>
  );
}

function Halvings({ halvings }: Pick<SuitFee, 'halvings'>) {
  const t = useWords(suitFeeWords);
  const say = useSay();
  const yuan = useYuan();
  return (
    <ul className="lines" aria-label={t('halvings')}>
      {halvings.map((one) => (
        <li key={one.ground}>
          {t('halving', { ground: say(one), fee: yuan(one) })} <Article text={one.article} />
        </li>
      ))}
    </ul>
  );
}

function Told({ fee }: { readonly fee: SuitFee }) {
  const t = useWords(suitFeeWords);
  const say = useSay();
  const yuan = useYuan();
  return (
    <>
      <p>
        <Text strong>{t('fee', { fee: yuan(fee) })}</Text> {say(fee)}
        {t('comma')}
        {t('prepaid', { who: say(fee.prepaidBy) })} <Article text={fee.article} />
      </p>
      <details>
        <summary>{t('how')}</summary>
        {fee.steps.length > 0 && <Steps steps={fee.steps} />}
        <p>{t('halvings')}</p>
        <Halvings halvings={fee.halvings} />
      </details>
    </>
  );
}

export function SuitFeeAt({ found, typed }: { readonly found: Case; readonly typed: unknown }) {
  const t = useWords(suitFeeWords);
  const amount = useSettled(amountOf(typed));
  const { data, error, refetch } = useQuery({
    queryKey: ['case', found.caseId, 'suit-fee', found.version, amount],
    queryFn: () => readSuitFee(found.caseId, amount === undefined ? {} : { amount }),
    retry: false,
    placeholderData: keepPreviousData,
  });
  const again = (): void => void refetch();
  return (
    <div aria-live="polite" className="suit-fee">
      {error !== null && <FailedPart calm what={t('none')} error={error} again={again} />}
      {error === null && data?.fee === undefined && t('wait')}
      {error === null && data?.fee !== undefined && <Told fee={data.fee} />}
    </div>
  );
}
