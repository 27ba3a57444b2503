/** 经过 (what happened): the told record in chapters by stage, the newest open, idle time folded into one line. */
import { Collapse, Tag } from 'antd';
import { useToldEvents } from '../../api/case.ts';
import type { Case, Event } from '../../api/generated.ts';
import { dayOf } from '../../parts/due-line.ts';
import { type Names, useNames } from '../../parts/names.ts';
import { usePrinting } from '../../parts/printing.ts';
import { Empty, Failed, Loading } from '../../parts/states.tsx';
import { useStageText } from '../../parts/stage-tag.tsx';
import { caseWords } from '../../words/case.ts';
import { partsWords } from '../../words/parts.ts';
import { useSay, useWords } from '../../words/words.ts';
import { type Chapter, chaptersOf, idleDays } from './chapters.ts';

/** Who did it: a person, somebody for a party, or the party themself by the own code (ADR 0039). */
function useWho(names: Names): (event: Event) => string {
  const t = useWords(caseWords);
  const parts = useWords(partsWords);
  return ({ actor, onBehalfOf }) => {
    const party = names.partyById(onBehalfOf?.partyId);
    const what = actor === 'system' ? t('system') : (actor.name ?? '');
    if (party === undefined) return what;
    const themself = actor !== 'system' && actor.partyId !== undefined;
    return themself ? t('themself', { party }) : parts('aside', { what, more: t('onBehalf', { party }) });
  };
}

/** What the reader may not read of it: that it is there, and by which article it is shut. */
function Seals({ event }: { readonly event: Event }) {
  const t = useWords(caseWords);
  const say = useSay();
  return event.sealed?.map((seal) => (
    <Tag key={seal.compartment} className="sealed">
      {t('sealed', { what: say(seal), article: seal.article })}
    </Tag>
  ));
}

function Entry({
  event,
  before,
  found,
}: {
  readonly event: Event;
  readonly before: Event | undefined;
  readonly found: Case;
}) {
  const t = useWords(caseWords);
  const names = useNames(found);
  const who = useWho(names);
  const idle = before === undefined ? 0 : idleDays(before, event);
  return (
    <>
      {idle > 0 && <li className="idle">{t('idle', { n: idle })}</li>}
      <li>
        <time dateTime={event.happenedAt ?? event.at}>{names.instant(event.happenedAt ?? event.at)}</time>
        <span className="who">{who(event)}</span>
        <span>{event.text ?? event.type}</span>
        <Seals event={event} />
      </li>
    </>
  );
}

function Pages({ chapter, found }: { readonly chapter: Chapter; readonly found: Case }) {
  const { events } = chapter;
  return (
    <ol className="story">
      {events.map((event, index) => (
        <Entry key={event.seq} event={event} before={events[index - 1]} found={found} />
      ))}
    </ol>
  );
}

function useLabel(found: Case): (chapter: Chapter, last: boolean) => string {
  const t = useWords(caseWords);
  const names = useNames(found);
  const stageText = useStageText();
  return ({ stage, events }, last) => {
    const from = names.day(dayOf(events[0]?.at ?? found.clock.legalNow));
    const to = names.day(dayOf(events.at(-1)?.at ?? found.clock.legalNow));
    const days = last ? t('chapterSince', { from }) : t('chapterDays', { from, to });
    return `${t('chapter', { stage: stageText(stage), n: events.length })} · ${days}`;
  };
}

export function Story({ found }: { readonly found: Case }) {
  const t = useWords(caseWords);
  const label = useLabel(found);
  const printing = usePrinting();
  const { data, error, refetch } = useToldEvents(found.caseId);
  if (error !== null && data === undefined) return <Failed error={error} again={() => void refetch()} />;
  if (data === undefined) return <Loading />;
  const chapters = chaptersOf(data, found.stage);
  const newest = chapters.at(-1);
  if (newest === undefined) return <Empty>{t('noStory')}</Empty>;
  const items = chapters.toReversed().map((chapter) => ({
    key: String(chapter.no),
    label: label(chapter, chapter === newest),
    children: <Pages chapter={chapter} found={found} />,
  }));
  return (
    <section aria-labelledby="story">
      <h2 id="story">{t('story')}</h2>
      <Collapse
        items={items}
        defaultActiveKey={[String(newest.no)]}
        {...(printing ? { activeKey: items.map(({ key }) => key) } : {})}
        size="small"
      />
    </section>
  );
}
