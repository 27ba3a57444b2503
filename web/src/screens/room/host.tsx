/** What the host of an online room does: lets in after checking who it is, sends out, gives the number, ends it. */
import { Alert, Button, Form, Input, Popconfirm, Select, Space } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { useCatalogue } from '../../api/catalogue.ts';
import type { BesideProps } from '../../parts/room/room.tsx';
import { useSeatText } from '../../parts/room/seat-text.ts';
import type { InRoom, RoomActBody, Seat } from '../../parts/room/use-room.ts';
import { Notes } from './notes.tsx';
import { roomWords } from '../../words/room.ts';
import { useSay, useWords } from '../../words/words.ts';

type Identity = Extract<RoomActBody, { act: 'admitted' }>['identity'];

interface Part {
  readonly here: InRoom;
}

interface OneProps extends Part {
  readonly seat: Seat;
}

/** A colleague has signed in; a party came with a code alone, so that their face is compared with the card. */
function AtDoor({ here, seat }: OneProps) {
  const t = useWords(roomWords);
  const say = useSay();
  const text = useSeatText();
  const [identity, setIdentity] = useState<Identity>(seat.party ? 'id_card_seen' : 'signed_in');
  const ways = useCatalogue()?.vocabularies['seatIdentity'] ?? [];
  const who = text.name(seat);
  const offered = ways.filter(({ code }) => !seat.party || code !== 'signed_in');
  const target = seat.seat;
  return (
    <li>
      <strong>{who}</strong>
      <span>{seat.name === undefined ? '' : text.role(seat)}</span>
      <Select
        aria-label={t('identity', { who })}
        value={identity}
        onChange={setIdentity}
        options={offered.map((way) => ({ value: way.code as Identity, label: say(way) }))}
      />
      <Button
        type="primary"
        aria-label={t('admitWho', { who })}
        onClick={() => void here.act({ act: 'admitted', target, identity })}
      >
        {t('admit')}
      </Button>
      {seat.status === 'waiting' && (
        <Button
          aria-label={t('refuseWho', { who })}
          onClick={() => void here.act({ act: 'refused', target })}
        >
          {t('refuse')}
        </Button>
      )}
    </li>
  );
}

function Inside({ here, seat }: OneProps) {
  const t = useWords(roomWords);
  const who = useSeatText().name(seat);
  return (
    <li>
      <strong>{who}</strong>
      <Button
        aria-label={t('removeWho', { who })}
        onClick={() => void here.act({ act: 'refused', target: seat.seat })}
      >
        {t('remove')}
      </Button>
    </li>
  );
}

function NumberForm({ here }: Part) {
  const t = useWords(roomWords);
  return (
    <Form
      layout="vertical"
      requiredMark={false}
      initialValues={{ telephone: here.room?.telephone ?? '' }}
      onFinish={({ telephone }: { telephone: string }) =>
        void here.act({ act: 'number_given', telephone: telephone.trim() })
      }
    >
      <Form.Item
        name="telephone"
        label={t('number')}
        extra={t('numberHint')}
        rules={[{ required: true, pattern: /^\s*[\d+()（）\- 转]{3,40}\s*$/, message: t('numberWrong') }]}
      >
        <Input inputMode="tel" style={{ maxWidth: 260 }} />
      </Form.Item>
      <Button htmlType="submit">{t('give')}</Button>
    </Form>
  );
}

function Ending({ here }: Part) {
  const t = useWords(roomWords);
  if (here.room?.ended === true)
    return <Button onClick={() => void here.act({ act: 'reopened' })}>{t('reopen')}</Button>;
  return (
    <Popconfirm
      title={t('endAsk')}
      okText={t('yes')}
      cancelText={t('no')}
      onConfirm={() => void here.act({ act: 'ended' })}
    >
      <Button danger>{t('end')}</Button>
    </Popconfirm>
  );
}

function Doorway({ here }: Part) {
  const t = useWords(roomWords);
  const waiting = here.room?.seats.filter(({ status }) => status === 'waiting' || status === 'refused') ?? [];
  return (
    <section aria-labelledby="room-door">
      <h2 id="room-door">{t('doorTitle')}</h2>
      {waiting.length === 0 ? (
        <p>{t('nobodyWaits')}</p>
      ) : (
        <ul className="room-waiting">
          {waiting.map((seat) => (
            <AtDoor key={seat.seat} {...{ here, seat }} />
          ))}
        </ul>
      )}
    </section>
  );
}

export function Host({ here, info }: BesideProps) {
  const t = useWords(roomWords);
  if (here.room?.host !== true) return undefined;
  const others = here.room.seats.filter(({ mine, status }) => !mine && status === 'admitted');
  return (
    <div>
      {here.room.ended && <Alert type="info" showIcon title={t('ended')} />}
      <Doorway here={here} />
      <Notes info={info} />
      <section aria-labelledby="room-hosting">
        <h2 id="room-hosting">{t('hosting')}</h2>
        <ul className="room-waiting">
          {others.map((seat) => (
            <Inside key={seat.seat} {...{ here, seat }} />
          ))}
        </ul>
        {info.kind === 'hearing' && (
          <Alert
            type="info"
            showIcon
            title={t('hearingTask')}
            action={<Link to={`/cases/${info.caseId ?? ''}?tab=tasks`}>{t('openCase')}</Link>}
          />
        )}
        <NumberForm here={here} />
        <Space style={{ marginBlock: 12 }}>
          <Ending here={here} />
        </Space>
      </section>
    </div>
  );
}
