/** An online room as a page shows it: the door, the wait, the room, and why one is in it no more. */
import { Alert, Button } from 'antd';
import type { ComponentType, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { RoomInfo } from '../../api/generated.ts';
import { dayOf, dayText, timeOf } from '../due-line.ts';
import { FailedPart, Loading } from '../states.tsx';
import { roomWords } from '../../words/room.ts';
import { useWords } from '../../words/words.ts';
import { Controls } from './controls.tsx';
import './room.css';
import { Tiles } from './tiles.tsx';
import { CONNECTS, type InRoom, type RoomDoor, useRoom } from './use-room.ts';

export interface BesideProps {
  readonly here: InRoom;
  readonly info: RoomInfo;
}

interface RoomProps {
  readonly info: RoomInfo;
  readonly door: RoomDoor;
  /** Comes anew, as another page. */
  readonly again: () => void;
  /** Where a party enters the code. */
  readonly entry?: ReactNode;
  /** What the host has beside the pictures, and the others do not. */
  readonly beside?: ComponentType<BesideProps>;
}

function Head({ info }: { readonly info: RoomInfo }) {
  const t = useWords(roomWords);
  const { i18n } = useTranslation();
  const day = dayText(dayOf(info.from), i18n.language);
  return (
    <header>
      <h1>{t(info.kind)}</h1>
      <p>
        {info.caseNumber}
        <br />
        {t('when', { day, from: timeOf(info.from), to: timeOf(info.to) })}
      </p>
    </header>
  );
}

function Door({ info, enter }: { readonly info: RoomInfo; readonly enter: () => void }) {
  const t = useWords(roomWords);
  return (
    <>
      {info.courtLink !== undefined && (
        <p>
          <a href={info.courtLink} rel="noreferrer">
            {t('court')}
          </a>
        </p>
      )}
      {info.open ? (
        <>
          <p>{t(info.host ? 'hintHost' : 'hint')}</p>
          <Button type="primary" size="large" onClick={enter}>
            {t('enter')}
          </Button>
        </>
      ) : (
        <Alert type="info" showIcon title={t('notOpen')} />
      )}
    </>
  );
}

function Over({ here, again, entry }: { readonly here: InRoom } & Pick<RoomProps, 'again' | 'entry'>) {
  const t = useWords(roomWords);
  const { stopped, error } = here;
  if (stopped === undefined) return undefined;
  if (stopped === 'problem') return <FailedPart error={error} again={again} />;
  return (
    <Alert
      type="info"
      showIcon
      role="status"
      title={t(stopped)}
      action={stopped === 'over' ? entry : <Button onClick={again}>{t('enterAgain')}</Button>}
    />
  );
}

/** Shown to all who are there, whether the picture comes or not. */
function Telephone({ number }: { readonly number: string | undefined }) {
  const t = useWords(roomWords);
  if (number === undefined) return <p>{t('noTelephone')}</p>;
  return (
    <p className="room-telephone">
      <a href={`tel:${number.replaceAll(/[^\d+]/g, '')}`}>{t('telephone', { number })}</a>
    </p>
  );
}

function Waiting({ here }: { readonly here: InRoom }) {
  const t = useWords(roomWords);
  const me = here.room?.seats.find(({ mine }) => mine);
  if (me === undefined || me.status === 'admitted') return undefined;
  const hosted = here.room?.seats.some(({ host, status }) => host && status === 'admitted') === true;
  return (
    <Alert
      type={me.status === 'refused' ? 'warning' : 'info'}
      showIcon
      role="status"
      title={t(me.status)}
      description={me.status === 'waiting' && !hosted ? t('noHost') : undefined}
    />
  );
}

function Inside({ here, info, beside: Beside }: BesideProps & Pick<RoomProps, 'beside'>) {
  const t = useWords(roomWords);
  const { room, links, media, lineLost } = here;
  if (room === undefined)
    return lineLost ? <Alert type="warning" showIcon title={t('lineLost')} /> : <Loading />;
  const me = room.seats.find(({ mine }) => mine);
  const inside = me?.status === 'admitted';
  const shown = room.seats.filter(({ status, mine }) => mine || (inside && status === 'admitted'));
  return (
    <>
      <div role="status">{lineLost && <Alert type="warning" showIcon title={t('lineLost')} />}</div>
      {!CONNECTS && <Alert type="warning" showIcon title={t('cannotConnect')} />}
      {CONNECTS && media.missing && <Alert type="warning" showIcon title={t('noDevices')} />}
      <Telephone number={room.telephone} />
      <Waiting here={here} />
      <div className="room-columns">
        <div className="room-inside">
          <Tiles seats={shown} links={links} own={media.stream} />
          <Controls here={here} />
        </div>
        {inside && Beside !== undefined && <Beside {...{ here, info }} />}
      </div>
    </>
  );
}

export function Room({ info, door, again, entry, beside }: RoomProps) {
  const t = useWords(roomWords);
  const here = useRoom(door, info);
  return (
    <article className="room">
      <Head info={info} />
      {here.stopped !== undefined ? (
        <Over {...{ here, again, entry }} />
      ) : here.entered ? (
        <div className="room-inside">
          {here.room === undefined && <p role="status">{t('opening')}</p>}
          <Inside {...{ here, info }} {...(beside === undefined ? {} : { beside })} />
        </div>
      ) : (
        <Door info={info} enter={() => void here.enter()} />
      )}
    </article>
  );
}
