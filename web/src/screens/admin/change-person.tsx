/** Name, roles and unit of a person; what no longer fits goes back to its unit, and how much that was is said. */
import { Alert, Form, Input } from 'antd';
import { useState } from 'react';
import { changePerson, type PersonCard, type PersonChanges, type Released } from '../../api/generated.ts';
import { Refused } from '../../parts/refused.tsx';
import { adminWords } from '../../words/admin.ts';
import { useWords } from '../../words/words.ts';
import { useActing } from './acting.ts';
import { RolesField, Submit, UnitField } from './shared.tsx';

export function ChangePerson({ person }: { readonly person: PersonCard }) {
  const t = useWords(adminWords);
  const { busy, problem, act } = useActing();
  const [released, setReleased] = useState<Released>();
  const { id, may } = person;
  const before = { name: person.name, roles: person.roles, unitId: person.unit.id };
  const save = (entered: PersonChanges): void => {
    const changed = Object.entries(entered).filter(
      ([name, value]) => JSON.stringify(value) !== JSON.stringify(before[name as keyof typeof before]),
    );
    const body = Object.fromEntries(changed) as PersonChanges;
    if (changed.length === 0) return;
    void act(body, (options) => changePerson(id, body, options)).then((answer) =>
      setReleased(answer?.released),
    );
  };
  return (
    <Form layout="vertical" initialValues={before} onFinish={save}>
      {may.includes('change_person') && (
        <>
          <Form.Item name="name" label={t('name')} rules={[{ required: true }]}>
            <Input maxLength={60} autoComplete="off" />
          </Form.Item>
          <RolesField />
        </>
      )}
      {may.includes('move_person') && <UnitField label={t('unit')} />}
      <Refused problem={problem} />
      {released !== undefined && <Alert type="success" title={t('released', { ...released })} />}
      <Submit busy={busy}>{t('save')}</Submit>
    </Form>
  );
}
