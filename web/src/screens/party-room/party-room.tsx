/** 在线调解室、在线庭审, for a party with the code of the dispute (解纷码): opened from the own page, on a telephone. */
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link, Navigate, useParams } from 'react-router';
import { actInOwnRoom, beatInOwnRoom, listOwnRooms } from '../../api/generated.ts';
import { isProblem } from '../../api/problem.ts';
import { Room } from '../../parts/room/room.tsx';
import type { RoomDoor } from '../../parts/room/use-room.ts';
import { Failed, Loading } from '../../parts/states.tsx';
import { roomWords } from '../../words/room.ts';
import { useWords } from '../../words/words.ts';

const doorOf = (bookingId: string): RoomDoor => ({
  beat: (body, options) => beatInOwnRoom(bookingId, body, options),
  // The host's acts are on no page of a party, and the API refuses them.
  act: async (body, options) => {
    if (body.act === 'left' || body.act === 'on_telephone' || body.act === 'failed')
      await actInOwnRoom(bookingId, body, options);
  },
});

export default function PartyRoomScreen() {
  const t = useWords(roomWords);
  const { bookingId = '' } = useParams();
  const [page, setPage] = useState(0);
  const { data, error, refetch } = useQuery({
    queryKey: ['party rooms'],
    queryFn: () => listOwnRooms(),
    retry: false,
    gcTime: 0,
  });
  if (isProblem(error) && error.status === 401) return <Navigate to="/party" replace />;
  if (data === undefined)
    return error === null ? <Loading /> : <Failed error={error} again={() => void refetch()} />;
  const info = data.items.find((one) => one.bookingId === bookingId);
  if (info === undefined) return <Navigate to="/party" replace />;
  return (
    <Room
      key={page}
      info={info}
      door={doorOf(bookingId)}
      again={() => {
        setPage(page + 1);
        void refetch();
      }}
      entry={<Link to="/party">{t('toDoor')}</Link>}
    />
  );
}
