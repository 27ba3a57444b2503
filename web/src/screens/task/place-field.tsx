/** Where the person stands: an address in words, and the position of the device when they attach it. */
import { Button, Form, Input, Space } from 'antd';
import { useState } from 'react';
import { Text } from '../../parts/text.tsx';
import { tasksWords } from '../../words/tasks.ts';
import { formWords } from '../../words/form.ts';
import { useWords } from '../../words/words.ts';

export interface Place {
  readonly address?: string;
  readonly latitude?: number;
  readonly longitude?: number;
  readonly accuracyM?: number;
}

const TIME_OUT_MS = 15_000;
/** About a tenth of a metre. */
const DIGITS = 6;

const locate = (): Promise<GeolocationPosition> =>
  new Promise((resolve, reject) => {
    navigator.geolocation.getCurrentPosition(resolve, reject, {
      enableHighAccuracy: true,
      timeout: TIME_OUT_MS,
    });
  });

interface PlaceFieldProps {
  readonly value: Place;
  readonly onChange: (next: Place) => void;
  /** The address in the task. */
  readonly known?: string | undefined;
}

function Position({ value, onChange }: PlaceFieldProps) {
  const t = useWords(tasksWords);
  const [state, setState] = useState<'idle' | 'busy' | 'failed'>('idle');
  const attach = async (): Promise<void> => {
    setState('busy');
    try {
      const { coords } = await locate();
      const { latitude, longitude, accuracy } = coords;
      onChange({
        ...value,
        latitude: Number(latitude.toFixed(DIGITS)),
        longitude: Number(longitude.toFixed(DIGITS)),
        accuracyM: Math.ceil(accuracy),
      });
      setState('idle');
    } catch {
      setState('failed');
    }
  };
  if (value.latitude !== undefined) {
    const { latitude: _lat, longitude: _long, accuracyM, ...rest } = value;
    return (
      <Space wrap>
        <Text>{t('placeGot', { count: accuracyM ?? 0 })}</Text>
        <Button onClick={() => onChange(rest)}>{t('placeDrop')}</Button>
      </Space>
    );
  }
  return (
    <Space wrap>
      <Button loading={state === 'busy'} onClick={() => void attach()}>
        {t('placeHere')}
      </Button>
      {state === 'failed' && <Text type="danger">{t('placeFailed')}</Text>}
    </Space>
  );
}

export function PlaceField(props: PlaceFieldProps) {
  const { value, onChange, known } = props;
  const t = useWords(tasksWords);
  const words = useWords(formWords);
  const setAddress = (address: string): void => {
    const { address: _, ...rest } = value;
    onChange(address === '' ? rest : { ...rest, address });
  };
  return (
    <fieldset className="schema-group">
      <legend>{`${t('place')}${words('optional')}`}</legend>
      <Form.Item label={t('placeAddress')} htmlFor="task-place">
        <Input
          id="task-place"
          value={value.address ?? ''}
          maxLength={500}
          onChange={(event) => setAddress(event.target.value)}
        />
      </Form.Item>
      <Space wrap>
        {known !== undefined && known !== value.address && (
          <Button onClick={() => setAddress(known)}>{t('placeTake')}</Button>
        )}
        {'geolocation' in navigator && <Position {...props} />}
      </Space>
    </fieldset>
  );
}
