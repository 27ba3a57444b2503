/** Who is in the room, each with their picture and a plain state in words. */
import { useEffect, useRef } from 'react';
import { roomWords } from '../../words/room.ts';
import { useWords } from '../../words/words.ts';
import type { Link } from './provider.ts';
import { stateOf, useSeatText } from './seat-text.ts';
import type { Seat } from './use-room.ts';

interface PictureProps {
  readonly stream: MediaStream | undefined;
  readonly label: string;
  readonly muted: boolean;
}

function Picture({ stream, label, muted }: PictureProps) {
  const shown = useRef<HTMLVideoElement>(null);
  useEffect(() => {
    if (shown.current !== null) shown.current.srcObject = stream ?? null;
  }, [stream]);
  return (
    <video ref={shown} autoPlay playsInline muted={muted} aria-label={label}>
      <track kind="captions" />
    </video>
  );
}

interface TileProps {
  readonly seat: Seat;
  readonly link: Link | undefined;
  readonly own: MediaStream | undefined;
}

function Tile({ seat, link, own }: TileProps) {
  const t = useWords(roomWords);
  const text = useSeatText();
  const state = stateOf(seat, link);
  const name = text.name(seat);
  const off = [...(seat.audio ? [] : [t('soundOff')]), ...(seat.video ? [] : [t('pictureOff')])];
  return (
    <li className="room-tile" data-state={state}>
      <Picture
        stream={seat.mine ? own : link?.stream}
        label={t('picture', { who: name })}
        muted={seat.mine}
      />
      <div className="room-tile-line">
        <strong>{name}</strong>
        {seat.name !== undefined && <span>{text.role(seat)}</span>}
        <span className="room-state">{text.state(state)}</span>
        {off.map((one) => (
          <span key={one}>{one}</span>
        ))}
      </div>
    </li>
  );
}

interface TilesProps {
  readonly seats: readonly Seat[];
  readonly links: ReadonlyMap<string, Link>;
  readonly own: MediaStream | undefined;
}

export function Tiles({ seats, links, own }: TilesProps) {
  const t = useWords(roomWords);
  return (
    <section aria-labelledby="room-here">
      <h2 id="room-here">{t('here')}</h2>
      <ul className="room-tiles">
        {seats.map((seat) => (
          <Tile key={seat.seat} seat={seat} link={links.get(seat.tab ?? '')} own={own} />
        ))}
      </ul>
    </section>
  );
}
