/** 到场记录: who came, was let in, left and came back, and what failed; read anew while the room is open. */
import { useQuery } from '@tanstack/react-query';
import { useCatalogue } from '../../api/catalogue.ts';
import { roomEvents } from '../../api/generated.ts';
import { dayOf, timeOf } from '../../parts/due-line.ts';
import { FailedPart, Loading } from '../../parts/states.tsx';
import { roomWords } from '../../words/room.ts';
import { useSay, useWords } from '../../words/words.ts';

const AGAIN_MS = 5_000;

export function Events({ bookingId }: { readonly bookingId: string }) {
  const t = useWords(roomWords);
  const say = useSay();
  const vocabularies = useCatalogue()?.vocabularies;
  const word = (vocabulary: string, code: string): string =>
    say(vocabularies?.[vocabulary]?.find((one) => one.code === code));
  const { data, error, refetch } = useQuery({
    queryKey: ['room events', bookingId],
    queryFn: () => roomEvents(bookingId),
    refetchInterval: AGAIN_MS,
  });
  if (data === undefined)
    return error === null ? (
      <Loading rows={3} />
    ) : (
      <FailedPart what={t('events')} error={error} again={() => void refetch()} />
    );
  return (
    <section aria-labelledby="room-events">
      <h2 id="room-events">{t('events')}</h2>
      {data.items.length === 0 && <p>{t('noEvents')}</p>}
      <ul className="room-events">
        {data.items.map(({ what, at, name, identity, fault }) => (
          <li key={`${at} ${what} ${name ?? ''}`}>
            {dayOf(at)} {timeOf(at)} {name} {word('roomEvent', what)}
            {identity !== undefined && `（${word('seatIdentity', identity)}）`}
            {fault !== undefined && `（${word('roomFault', fault)}）`}
          </li>
        ))}
      </ul>
    </section>
  );
}
