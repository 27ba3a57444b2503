/** 在线调解、开庭 of a party: when, and the way into the room (ADR 0041). */
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { listOwnRooms } from '../../api/generated.ts';
import { dayOf, timeOf } from '../../parts/due-line.ts';
import { FailedPart } from '../../parts/states.tsx';
import { roomWords } from '../../words/room.ts';
import { useWords } from '../../words/words.ts';

const AGAIN_MS = 60_000;

/** Nothing where nothing is booked online. */
export function Rooms({ day }: { readonly day: (on: string) => string }) {
  const t = useWords(roomWords);
  const { data, error, refetch } = useQuery({
    queryKey: ['party rooms'],
    queryFn: () => listOwnRooms(),
    retry: false,
    gcTime: 0,
    refetchInterval: AGAIN_MS,
  });
  if (data === undefined)
    return error === null ? undefined : (
      <FailedPart what={t('gone')} error={error} again={() => void refetch()} />
    );
  if (data.items.length === 0) return undefined;
  return (
    <section aria-labelledby="party-rooms" className="party-part">
      <h2 id="party-rooms">{t('own')}</h2>
      <ul className="party-lines">
        {data.items.map(({ bookingId, from, to, kind, open }) => (
          <li key={bookingId}>
            {t('ownLine', { day: day(dayOf(from)), from: timeOf(from), to: timeOf(to), kind: t(kind) })}
            <div>{open ? <Link to={`/party/room/${bookingId}`}>{t('join')}</Link> : t('ownSoon')}</div>
          </li>
        ))}
      </ul>
    </section>
  );
}
