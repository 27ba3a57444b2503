/** 什么算送达: for each method its ways, with the receivers, places and witnesses that the law takes; all of it from the API. */
import { Collapse } from 'antd';
import { useCode } from '../../api/catalogue.ts';
import type { ServiceGuide } from '../../api/generated.ts';
import { Article } from '../../parts/article.tsx';
import { usePrinting } from '../../parts/printing.ts';
import { Paragraph } from '../../parts/text.tsx';
import { tasksWords } from '../../words/tasks.ts';
import { useSay, useWords } from '../../words/words.ts';

type MethodGuide = ServiceGuide['methods'][number];
type Way = MethodGuide['ways'][number];

/** Refusing takes the same hands as receiving: the sentence of the way says which is meant. */
const LISTS = [
  { list: 'receivers', vocabulary: 'metRelation' },
  { list: 'places', vocabulary: 'servicePlace' },
  { list: 'witnesses', vocabulary: 'witnessCapacity' },
] as const;

function Taken({ way, of }: { readonly way: Way; readonly of: (typeof LISTS)[number] }) {
  const t = useWords(tasksWords);
  const say = useSay();
  const word = useCode(of.vocabulary);
  const codes = way[of.list];
  if (codes.length === 0) return null;
  return <div>{t(of.list) + codes.map((code) => say(word(code))).join(t('list'))}</div>;
}

function Ways({ ways }: { readonly ways: readonly Way[] }) {
  const say = useSay();
  return (
    <ul>
      {ways.map((way) => (
        <li key={way.way}>
          <div>{say(way)}</div>
          {LISTS.map((one) => (
            <Taken key={one.list} way={way} of={one} />
          ))}
          <Article text={way.article} />
        </li>
      ))}
    </ul>
  );
}

function Method({ guide, asked }: { readonly guide: MethodGuide; readonly asked: boolean }) {
  const t = useWords(tasksWords);
  const say = useSay();
  const name = useCode('serviceMethod')(guide.method);
  const { refusal } = guide;
  return (
    <>
      <h3>{say(name) + (asked ? t('methodAsked') : '')}</h3>
      {refusal === undefined ? (
        <Ways ways={guide.ways} />
      ) : (
        <Paragraph>
          {t('notThisMethod') + say(refusal)} <Article text={refusal.article ?? ''} />
        </Paragraph>
      )}
    </>
  );
}

interface WhatCountsProps {
  readonly guide: ServiceGuide;
  /** The method that the court asked for; it stands first. */
  readonly asked: string | undefined;
}

export function WhatCounts({ guide, asked }: WhatCountsProps) {
  const t = useWords(tasksWords);
  const printing = usePrinting();
  const first = guide.methods.filter(({ method }) => method === asked);
  const others = guide.methods.filter(({ method }) => method !== asked);
  const all = [...first, ...others].map((one) => (
    <Method key={one.method} guide={one} asked={one.method === asked} />
  ));
  return (
    <section aria-label={t('whatCounts')} className="what-counts">
      <h2>{t('whatCounts')}</h2>
      <Collapse
        items={[{ key: 'counts', label: t('whatCountsHint'), children: all }]}
        {...(printing ? { activeKey: 'counts' } : {})}
      />
    </section>
  );
}
