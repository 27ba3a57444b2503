/** What everybody in the room does for themself: microphone, camera, telephone, leaving, and saying what fails. */
import { Button, Form, Radio, Space } from 'antd';
import { useState } from 'react';
import Folded from '../folded.tsx';
import { Refused } from '../refused.tsx';
import { roomWords } from '../../words/room.ts';
import { useWords } from '../../words/words.ts';
import type { InRoom } from './use-room.ts';

const FAULTS = ['no_connection', 'poor_sound', 'no_camera', 'other'] as const;

interface Part {
  readonly here: InRoom;
}

function Trouble({ here }: Part) {
  const t = useWords(roomWords);
  const [fault, setFault] = useState<(typeof FAULTS)[number]>('no_connection');
  const [done, setDone] = useState(false);
  const send = async (act: 'on_telephone' | 'failed'): Promise<void> => {
    setDone(false);
    setDone(await here.act({ act, fault }));
  };
  return (
    <Folded label={t('trouble')}>
      <Form.Item label={t('fault')} layout="vertical">
        <Radio.Group
          vertical
          value={fault}
          onChange={({ target }) => setFault(target.value as typeof fault)}
          options={FAULTS.map((value) => ({ value, label: t(value) }))}
        />
      </Form.Item>
      <Space wrap>
        <Button type="primary" loading={here.press.busy} onClick={() => void send('on_telephone')}>
          {t('byTelephone')}
        </Button>
        <Button loading={here.press.busy} onClick={() => void send('failed')}>
          {t('record')}
        </Button>
        <span role="status">{done && t('recorded')}</span>
      </Space>
    </Folded>
  );
}

export function Controls({ here }: Part) {
  const t = useWords(roomWords);
  const { media, act, press } = here;
  const turning = (what: 'audio' | 'video') => {
    const on = media[what];
    const name = t(what === 'audio' ? 'microphone' : 'camera');
    return (
      <Button disabled={media.stream === undefined} onClick={() => media.turn(what, !on)}>
        {t(on ? 'turnOff' : 'turnOn', { what: name })}
      </Button>
    );
  };
  return (
    <div className="room-controls no-print">
      <Space wrap>
        {turning('audio')}
        {turning('video')}
        <Button danger onClick={() => void act({ act: 'left' })}>
          {t('leave')}
        </Button>
      </Space>
      <Refused problem={press.problem} />
      <Trouble here={here} />
    </div>
  );
}
