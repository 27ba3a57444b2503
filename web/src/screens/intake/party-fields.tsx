/** One party at the counter: kind, name, number with its check digit as typed, telephone. */
import { Form, Input, Radio } from 'antd';
import { useCatalogue, useCode } from '../../api/catalogue.ts';
import { intakeWords } from '../../words/intake.ts';
import { partsWords } from '../../words/parts.ts';
import { useSay, useWords } from '../../words/words.ts';
import { ID_LENGTH, numberState } from './id-number.ts';

type Name = readonly (string | number)[];

interface PartyProps {
  /** Where antd's Form keeps the party. */
  readonly at: Name;
  /** Where it lies in the whole, to be watched. */
  readonly path: Name;
}

function NumberHint({ kind, typed }: { readonly kind: string; readonly typed: string }) {
  const t = useWords(intakeWords);
  const state = numberState(kind, typed);
  switch (state.kind) {
    case 'empty':
      return null;
    case 'right':
      return <>{`✓ ${t('numberRight')}`}</>;
    case 'wrong':
      return <>{`✕ ${t('numberWrong')}`}</>;
    case 'other':
      return <>{t('numberOther')}</>;
    case 'typing':
      return <>{t('numberTyping', { typed: state.typed, all: ID_LENGTH })}</>;
  }
}

function NumberField({ at, path, kind }: PartyProps & { readonly kind: string }) {
  const t = useWords(intakeWords);
  const typed = String(Form.useWatch([...path, 'idNumber']) ?? '');
  const check = (_rule: unknown, value: string | undefined): Promise<void> => {
    const state = numberState(kind, value ?? '').kind;
    return state === 'wrong' || state === 'typing'
      ? Promise.reject(new Error(t('numberWrong')))
      : Promise.resolve();
  };
  return (
    <Form.Item
      name={[...at, 'idNumber']}
      label={t(kind === 'organisation' ? 'organisationCode' : 'idNumber') + t('optional')}
      validateTrigger="onBlur"
      // The person stands there with that paper: it is said, and kept.
      rules={[{ validator: check, warningOnly: true }]}
      {...(typed === '' ? {} : { extra: <NumberHint kind={kind} typed={typed} /> })}
    >
      <Input inputMode={kind === 'organisation' ? 'text' : 'numeric'} autoComplete="off" maxLength={40} />
    </Form.Item>
  );
}

function KindField({ at }: { readonly at: Name }) {
  const t = useWords(intakeWords);
  const say = useSay();
  const kinds = useCatalogue()?.vocabularies['partyKind'] ?? [];
  return (
    <Form.Item name={[...at, 'kind']} label={t('kind')} rules={[{ required: true }]}>
      <Radio.Group
        aria-label={t('kind')}
        options={kinds.map((kind) => ({ value: kind.code, label: say(kind) }))}
      />
    </Form.Item>
  );
}

export function PartyFields({ at, path }: PartyProps) {
  const t = useWords(intakeWords);
  const parts = useWords(partsWords);
  const say = useSay();
  const kindWords = useCode('partyKind');
  const kind = String(Form.useWatch([...path, 'kind']) ?? 'person');
  const unknown = kind === 'unknown';
  return (
    <>
      <KindField at={at} />
      {unknown ? (
        <Form.Item
          name={[...at, 'description']}
          label={`${say(kindWords(kind))}${parts('colon')}${t('description')}`}
          rules={[{ required: true, whitespace: true, message: t('enterDescription') }]}
        >
          <Input maxLength={500} autoComplete="off" />
        </Form.Item>
      ) : (
        <Form.Item
          name={[...at, 'name']}
          label={t(kind === 'organisation' ? 'organisationName' : 'name')}
          rules={[{ required: true, whitespace: true, message: t('enterName') }]}
        >
          <Input maxLength={100} autoComplete="off" />
        </Form.Item>
      )}
      {!unknown && <NumberField at={at} path={path} kind={kind} />}
      <Form.Item name={[...at, 'phone']} label={t('phone') + t('optional')}>
        <Input inputMode="tel" type="tel" maxLength={60} autoComplete="off" />
      </Form.Item>
    </>
  );
}
