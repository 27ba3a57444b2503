/** What is entered of an intervention: each kind has its own fields, and all the words of whoever intervenes. */
import { Form, Input, Select } from 'antd';
import { type PersonListed, usePeople, useUnits } from '../../api/case.ts';
import { useCatalogue } from '../../api/catalogue.ts';
import { interveneWords } from '../../words/intervene.ts';
import { useSay, useWords } from '../../words/words.ts';
import { ExtendFields, type useClocks } from './extending.tsx';
import type { Kind, useKinds } from './kinds.ts';
import type { Entered } from './sending.ts';

function useOptions(vocabulary: string) {
  const say = useSay();
  const codes = useCatalogue()?.vocabularies[vocabulary] ?? [];
  return codes.map((one) => ({ value: one.code, label: say(one) }));
}

function AskedFields() {
  const t = useWords(interveneWords);
  const seats = useOptions('supervisedSeat');
  const capacities = useOptions('capacity');
  return (
    <>
      <Form.Item name={['data', 'seat']} label={t('seat')} rules={[{ required: true }]}>
        <Select options={seats} />
      </Form.Item>
      <Form.Item name={['data', 'capacity']} label={t('capacity')} extra={t('anyCapacity')}>
        <Select allowClear options={capacities} />
      </Form.Item>
    </>
  );
}

function PersonFields({ kind }: { readonly kind: Kind }) {
  const t = useWords(interveneWords);
  const people = usePeople().data ?? [];
  const capacities = useOptions('capacity');
  const grounds = useOptions('recusalGround');
  return (
    <>
      {kind === 'assign_person' ? (
        <Form.Item name={['data', 'capacity']} label={t('capacity')} rules={[{ required: true }]}>
          <Select options={capacities} />
        </Form.Item>
      ) : (
        <Form.Item name={['data', 'ground']} label={t('ground')} rules={[{ required: true }]}>
          <Select options={grounds} />
        </Form.Item>
      )}
      <Form.Item name={['data', 'personId']} label={t('person')} rules={[{ required: true }]}>
        <Select
          showSearch={{ optionFilterProp: 'label' }}
          options={people.map(({ id, name, unit }) => ({ value: id, label: `${name} · ${unit.name}` }))}
        />
      </Form.Item>
    </>
  );
}

/** Into whose hands the tasks go: a unit, and of it a person or whoever takes it. */
function TaskFields() {
  const t = useWords(interveneWords);
  const form = Form.useFormInstance<Entered>();
  const unitId = Form.useWatch<string | undefined>(['data', 'unitId'], form);
  const units = useUnits().data ?? [];
  const people = usePeople().data ?? [];
  const reasons = useOptions('reassignReason');
  const labelOf = ({ name, away }: PersonListed): string =>
    away === undefined
      ? name
      : t('substituteOf', { name, substitute: away.substitute?.name ?? t('noSubstitute') });
  return (
    <>
      <Form.Item name={['data', 'unitId']} label={t('toUnit')} rules={[{ required: true }]}>
        <Select
          showSearch={{ optionFilterProp: 'label' }}
          options={units.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={() => form.setFieldValue(['data', 'personId'], undefined)}
        />
      </Form.Item>
      <Form.Item name={['data', 'personId']} label={t('toPerson')} extra={t('toNobody')}>
        <Select
          allowClear
          showSearch={{ optionFilterProp: 'label' }}
          options={people
            .filter(({ unit }) => unit.id === unitId)
            .map((one) => ({ value: one.id, label: labelOf(one) }))}
        />
      </Form.Item>
      <Form.Item name={['data', 'reason']} label={t('moveReason')} rules={[{ required: true }]}>
        <Select options={reasons} />
      </Form.Item>
    </>
  );
}

interface FieldsProps {
  readonly kinds: ReturnType<typeof useKinds>;
  readonly entered: Entered | undefined;
  readonly clocks: ReturnType<typeof useClocks>;
  readonly count: number;
}

export function Fields({ kinds, entered, clocks, count }: FieldsProps) {
  const kind = entered?.type;
  const t = useWords(interveneWords);
  const say = useSay();
  return (
    <>
      <Form.Item name="type" label={t('what')} rules={[{ required: true }]} hidden={kinds.length === 1}>
        <Select options={kinds.map((one) => ({ value: one.type, label: say(one) }))} />
      </Form.Item>
      {(kind === 'urge' || kind === 'ask_explanation') && <AskedFields />}
      {(kind === 'assign_person' || kind === 'recuse_person') && <PersonFields key={kind} kind={kind} />}
      {kind === 'extend_deadline' && <ExtendFields {...clocks} count={count} rule={entered?.rule} />}
      {kind === 'reassign_task' && <TaskFields />}
      <Form.Item
        name="reason"
        label={t(kind === 'reassign_task' ? 'note' : 'reason')}
        rules={[{ required: true, whitespace: true }]}
      >
        <Input.TextArea maxLength={2000} autoSize={{ minRows: 2, maxRows: 6 }} />
      </Form.Item>
    </>
  );
}
