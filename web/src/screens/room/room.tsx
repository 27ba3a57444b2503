/** 在线调解室、在线庭审, for staff: the room of a booking, with what the host does, and who was there. */
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useParams } from 'react-router';
import { actInRoom, beatInRoom, readRoom } from '../../api/generated.ts';
import { Room } from '../../parts/room/room.tsx';
import { Failed, Loading } from '../../parts/states.tsx';
import { Events } from './events.tsx';
import { Host } from './host.tsx';

export default function RoomScreen() {
  const { bookingId = '' } = useParams();
  const [page, setPage] = useState(0);
  const { data, error, refetch } = useQuery({
    queryKey: ['room', bookingId],
    queryFn: () => readRoom(bookingId),
  });
  if (data === undefined)
    return error === null ? <Loading /> : <Failed error={error} again={() => void refetch()} />;
  return (
    <>
      <Room
        key={page}
        info={data}
        door={{
          beat: (body, options) => beatInRoom(bookingId, body, options),
          act: (body, options) => actInRoom(bookingId, body, options),
        }}
        again={() => {
          setPage(page + 1);
          void refetch();
        }}
        beside={Host}
      />
      <div className="room">
        <Events bookingId={bookingId} />
      </div>
    </>
  );
}
