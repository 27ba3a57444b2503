/** 调解专长和语言: for which kinds of dispute and in which languages somebody mediates, by which they are proposed. */
import { Form, Select } from 'antd';
import { useCatalogue } from '../../api/catalogue.ts';
import { type MediatorProfile, type PersonCard, setMediatorProfile } from '../../api/generated.ts';
import { useMatterOptions } from '../../parts/matters.ts';
import { Refused } from '../../parts/refused.tsx';
import { adminWords } from '../../words/admin.ts';
import { useSay, useWords } from '../../words/words.ts';
import { useActing } from './acting.ts';
import { Submit } from './shared.tsx';

const NONE: MediatorProfile = { fields: [], languages: [] };

export function Mediator({ person: { id, roster = NONE } }: { readonly person: PersonCard }) {
  const t = useWords(adminWords);
  const say = useSay();
  const { busy, problem, act } = useActing();
  const matters = useMatterOptions();
  const languages = useCatalogue()?.vocabularies['mediatorLanguage'] ?? [];
  const save = (entered: MediatorProfile): void =>
    void act(entered, (options) => setMediatorProfile(id, entered, options));
  return (
    <Form layout="vertical" onFinish={save} initialValues={roster}>
      <p>{t('mediatorHint')}</p>
      <Form.Item name="fields" label={t('mediatorFields')}>
        <Select mode="multiple" allowClear showSearch={{ optionFilterProp: 'search' }} options={matters} />
      </Form.Item>
      <Form.Item name="languages" label={t('mediatorLanguages')}>
        <Select
          mode="multiple"
          allowClear
          showSearch={{ optionFilterProp: 'label' }}
          options={languages.map((one) => ({ value: one.code, label: say(one) }))}
        />
      </Form.Item>
      <Refused problem={problem} />
      <Submit busy={busy}>{t('saveMediator')}</Submit>
    </Form>
  );
}
