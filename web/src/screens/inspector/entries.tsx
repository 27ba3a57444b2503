/** One entry of the record, told or raw, and an input that was refused. */
import { Tag } from 'antd';
import { memo } from 'react';
import { useCode } from '../../api/catalogue.ts';
import type { Case, CaseCourseRefusedItem, Event } from '../../api/generated.ts';
import { Article } from '../../parts/article.tsx';
import { useDecisionText } from '../../parts/decision-text.ts';
import { type Names, useNames } from '../../parts/names.ts';
import { Text } from '../../parts/text.tsx';
import { inspectorWords } from '../../words/inspector.ts';
import { partsWords } from '../../words/parts.ts';
import { useSay, useWords } from '../../words/words.ts';
import { isLate } from './acts.ts';
import { useEventText } from './event-text.ts';
import { correctionOf, type Item } from './items.ts';

function useWho(names: Names): (event: Event) => string {
  const t = useWords(inspectorWords);
  const parts = useWords(partsWords);
  return ({ actor, onBehalfOf }) => {
    const what = actor === 'system' ? t('system') : (actor.name ?? '');
    const party = names.partyById(onBehalfOf?.partyId);
    if (party !== undefined && actor !== 'system' && actor.partyId !== undefined)
      return t('themself', { party });
    return party === undefined ? what : parts('aside', { what, more: t('onBehalf', { party }) });
  };
}

/** What the sentence alone does not show: entered late, corrected by or correcting another, sealed. */
function Marks({ item, names }: { readonly item: Item & { kind: 'event' }; readonly names: Names }) {
  const t = useWords(inspectorWords);
  const say = useSay();
  const { event, correctedBy } = item;
  const correction = correctionOf(event);
  return (
    <>
      {isLate(event) && (
        <Text type="warning">{`◷ ${t('late', { at: names.instant(event.recordedAt) })}`}</Text>
      )}
      {correctedBy !== undefined && <Text type="danger">{t('correctedBy', { no: correctedBy })}</Text>}
      {correction !== undefined && (
        <Tag>
          <del>{names.day(correction.before)}</del> → <ins>{names.day(correction.after)}</ins>{' '}
          {t('corrects', { no: correction.of })}
        </Tag>
      )}
      {event.sealed?.map((seal) => (
        <Tag key={seal.compartment}>{t('sealed', { what: say(seal), article: seal.article })}</Tag>
      ))}
    </>
  );
}

function Raw({ event }: { readonly event: Event }) {
  const t = useWords(inspectorWords);
  const { seq: _seq, text: _text, body: _body, ...raw } = event;
  return (
    <details>
      <summary>{t('rawOf', { type: event.type, hash: event.hash.slice(0, 12) })}</summary>
      <pre className="raw">{JSON.stringify(raw, undefined, 2)}</pre>
    </details>
  );
}

interface EntryProps {
  readonly found: Case;
  readonly raw: boolean;
  readonly chosen: boolean;
  /** Absent on paper, which cannot be pressed. */
  readonly choose?: ((seq: number) => void) | undefined;
}

interface LineProps extends Pick<EntryProps, 'chosen' | 'choose'> {
  readonly item: Item & { kind: 'event' };
  readonly names: Names;
}

/** Number, instant, person and sentence; on the screen a press chooses it. */
function Line({ item: { event, correctedBy }, names, chosen, choose }: LineProps) {
  const who = useWho(names);
  const title = useEventText();
  const at = event.happenedAt ?? event.at;
  const sentence = event.text ?? title(event.type);
  const cells = (
    <>
      <span className="entry-no">{event.seq}</span>
      <time dateTime={at}>{names.instant(at)}</time>
      <span className="entry-who">{who(event)}</span>
      <span>{correctedBy === undefined ? sentence : <s>{sentence}</s>}</span>
    </>
  );
  if (choose === undefined) return <div className="entry">{cells}</div>;
  return (
    <button
      type="button"
      className="entry"
      aria-current={chosen ? 'true' : undefined}
      onClick={() => choose(event.seq)}
    >
      {cells}
    </button>
  );
}

function EventEntry({ item, raw, ...props }: EntryProps & { readonly item: Item & { kind: 'event' } }) {
  const t = useWords(inspectorWords);
  const names = useNames(props.found);
  const { event, idle } = item;
  return (
    <>
      {idle > 0 && <div className="idle">{t('idle', { n: idle })}</div>}
      <Line item={item} names={names} chosen={props.chosen} choose={props.choose} />
      <Marks item={item} names={names} />
      {raw && <Raw event={event} />}
    </>
  );
}

function RefusedEntry({ refused, found }: { readonly refused: CaseCourseRefusedItem; readonly found: Case }) {
  const t = useWords(inspectorWords);
  const parts = useWords(partsWords);
  const say = useSay();
  const names = useNames(found);
  const decision = useDecisionText();
  const kind = useCode('inputKind');
  const { type, by, receivedAt, refusal } = refused;
  const what = type === undefined ? say(kind(refused.kind)) : decision(type);
  return (
    <div className="entry refused">
      <span className="entry-no">✗</span>
      <time dateTime={receivedAt}>{names.instant(receivedAt)}</time>
      <span className="entry-who">{by?.name ?? t('system')}</span>
      <span>
        <Text type="danger" strong>
          {t('refused')}
        </Text>{' '}
        {`${what}${parts('colon')}${say(refusal)} `}
        {refusal.article !== undefined && <Article text={refusal.article} />}
      </span>
    </div>
  );
}

export const Entry = memo(function Entry({ item, ...props }: EntryProps & { readonly item: Item }) {
  return item.kind === 'event' ? (
    <EventEntry item={item} {...props} />
  ) : (
    <RefusedEntry refused={item.refused} found={props.found} />
  );
});
