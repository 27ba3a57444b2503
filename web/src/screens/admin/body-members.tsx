/** 登记调解组织人员: who belongs to a body, how, from when until when; entered and saved as a whole by those who keep it. */
import { Alert, Button, Checkbox, Drawer, Form, Radio, Select, Space } from 'antd';
import { useEffect, useState } from 'react';
import { usePeople } from '../../api/case.ts';
import { useCatalogue } from '../../api/catalogue.ts';
import { type MediatingBody, setMediatingBodyMembers } from '../../api/generated.ts';
import { faultsIn, type Problem } from '../../api/problem.ts';
import { useIsPhone } from '../../app/media.ts';
import { DatePicker } from '../../parts/date-picker.ts';
import { Refused } from '../../parts/refused.tsx';
import '../../parts/schema-form/schema-form.css';
import { Empty, Failed, Loading } from '../../parts/states.tsx';
import { adminWords } from '../../words/admin.ts';
import { useSay, useWords } from '../../words/words.ts';
import { useActing } from './acting.ts';
import {
  type EnteredMember,
  type EnteredMembers,
  enteredOf,
  isBehind,
  isMoved,
  membersOf,
  placeOf,
} from './body-member-entry.ts';
import { Submit, useRoleText } from './shared.tsx';

interface PersonChoice {
  readonly value: string;
  readonly label: string;
}

/** Everybody of the directory, by name, roles and unit; whoever left the directory and stands on the register stays. */
function usePersonChoices({ members }: MediatingBody) {
  const roleText = useRoleText();
  const asked = usePeople();
  const known = new Set(asked.data?.map(({ id }) => id));
  const choices: readonly PersonChoice[] | undefined = asked.data && [
    ...members
      .filter(({ person }) => !known.has(person.id))
      .map(({ person }) => ({ value: person.id, label: person.name })),
    ...asked.data.map(({ id, name, roles, unit }) => ({
      value: id,
      label: `${name} · ${roleText(roles)} · ${unit.name}`,
    })),
  ];
  return { choices, error: asked.error, again: () => void asked.refetch() };
}

interface MemberProps {
  readonly row: number;
  readonly choices: readonly PersonChoice[];
}

function PersonAndWay({ row, choices }: MemberProps) {
  const t = useWords(adminWords);
  const say = useSay();
  const ways = useCatalogue()?.vocabularies['joinedAs'] ?? [];
  return (
    <>
      <Form.Item name={[row, 'personId']} label={t('memberPerson')} rules={[{ required: true }]}>
        <Select showSearch={{ optionFilterProp: 'label' }} options={[...choices]} />
      </Form.Item>
      <Form.Item name={[row, 'joinedAs']} label={t('memberJoinedAs')} rules={[{ required: true }]}>
        <Radio.Group
          aria-label={t('memberJoinedAs')}
          options={ways.map((way) => ({ value: way.code, label: say(way) }))}
        />
      </Form.Item>
    </>
  );
}

/** Asked only where a registered first day is another now: a term begun anew is a row of its own (PML 9). */
function Correction({ row }: Pick<MemberProps, 'row'>) {
  const t = useWords(adminWords);
  const entered = Form.useWatch(['members', row]) as Partial<EnteredMember> | undefined;
  return (
    <>
      <Form.Item name={[row, 'was']} hidden>
        <DatePicker />
      </Form.Item>
      {entered !== undefined && isMoved(entered) && (
        <Form.Item name={[row, 'isCorrection']} valuePropName="checked">
          <Checkbox>{t('memberCorrects')}</Checkbox>
        </Form.Item>
      )}
    </>
  );
}

function Member({ row, choices, remove }: MemberProps & { readonly remove: () => void }) {
  const t = useWords(adminWords);
  return (
    <fieldset className="schema-group">
      <legend>{t('memberNo', { at: row + 1 })}</legend>
      <PersonAndWay row={row} choices={choices} />
      <Form.Item name={[row, 'from']} label={t('from')} rules={[{ required: true }]}>
        <DatePicker />
      </Form.Item>
      <Correction row={row} />
      <Form.Item name={[row, 'until']} label={t('memberTo')}>
        <DatePicker />
      </Form.Item>
      <Button size="small" onClick={remove}>
        {t('removeMember', { at: row + 1 })}
      </Button>
    </fieldset>
  );
}

function MemberRows({ choices }: Pick<MemberProps, 'choices'>) {
  const t = useWords(adminWords);
  return (
    <Form.List name="members">
      {(rows, { add, remove }) => (
        <Space orientation="vertical" style={{ width: '100%', marginBottom: 16 }}>
          {rows.length === 0 && <Empty>{t('noMembers')}</Empty>}
          {rows.map(({ key, name }) => (
            <Member key={key} row={name} choices={choices} remove={() => remove(name)} />
          ))}
          <Button onClick={() => add({})}>{t('addMember')}</Button>
        </Space>
      )}
    </Form.List>
  );
}

/** Shows what the API found wrong at the fields it names, until something else is sent. */
function useFaultsAtFields(problem: Problem | undefined) {
  const [form] = Form.useForm<EnteredMembers>();
  useEffect(() => {
    const faults = faultsIn(problem?.body) ?? [];
    const tell = (errors: (message: string) => string[]): void => {
      const places = faults.map(({ pointer, message }) => ({
        name: placeOf(pointer),
        errors: errors(message),
      }));
      // The places come from the API; antd types them by the form.
      form.setFields(places as unknown as Parameters<typeof form.setFields>[0]);
    };
    tell((message) => [message]);
    return () => tell(() => []);
  }, [problem, form]);
  return form;
}

/** Somebody else has saved meanwhile: reading it again gives up what was entered, and so is the reader's to press. */
function ChangedMeanwhile({ readAgain }: { readonly readAgain: () => void }) {
  const t = useWords(adminWords);
  return (
    <Alert
      type="warning"
      showIcon
      style={{ marginBottom: 12 }}
      title={t('membersChanged')}
      action={
        <Button size="small" onClick={readAgain}>
          {t('readMembersAgain')}
        </Button>
      }
    />
  );
}

interface MembersFormProps extends Pick<MemberProps, 'choices'> {
  readonly body: MediatingBody;
  /** Present once the body was changed after it was opened. */
  readonly readAgain: (() => void) | undefined;
  readonly onDone: () => void;
}

function MembersForm({ body, onDone, choices, readAgain }: MembersFormProps) {
  const t = useWords(adminWords);
  const { busy, problem, act } = useActing();
  const form = useFaultsAtFields(problem);
  const save = (entered: EnteredMembers): void => {
    const sent = membersOf(entered, body.membersVersion);
    void act({ body: body.id, ...sent }, (options) => setMediatingBodyMembers(body.id, sent, options)).then(
      (saved) => saved !== undefined && onDone(),
    );
  };
  return (
    <Form
      form={form}
      layout="vertical"
      initialValues={enteredOf(body)}
      onFinish={save}
      scrollToFirstError={{ focus: true }}
    >
      <MemberRows choices={choices} />
      {readAgain !== undefined && !busy && <ChangedMeanwhile readAgain={readAgain} />}
      <Refused problem={problem} />
      <Submit busy={busy}>{t('save')}</Submit>
    </Form>
  );
}

/** The form once there are people to choose from: of the body as it was opened, until it is read anew at the reader's wish. */
function ReadMembersForm({ body, onDone }: Pick<MembersFormProps, 'body' | 'onDone'>) {
  const [opened, setOpened] = useState(body);
  const { choices, error, again } = usePersonChoices(opened);
  if (choices === undefined)
    return error === null ? <Loading rows={3} /> : <Failed error={error} again={again} />;
  const readAgain = isBehind(opened, body) ? () => setOpened(body) : undefined;
  return (
    <MembersForm
      key={opened.membersVersion}
      body={opened}
      choices={choices}
      readAgain={readAgain}
      onDone={onDone}
    />
  );
}

/** Opens the form of one body in a drawer of its own. */
export function MembersButton({ body }: { readonly body: MediatingBody }) {
  const t = useWords(adminWords);
  const phone = useIsPhone();
  const [open, setOpen] = useState(false);
  const title = `${t('setMembers')}: ${body.name}`;
  const close = (): void => setOpen(false);
  return (
    <>
      <Button size="small" className="above" onClick={() => setOpen(true)} aria-label={title}>
        {t('setMembers')}
      </Button>
      {open && (
        <Drawer open size={phone ? '100%' : 480} title={title} onClose={close}>
          <ReadMembersForm body={body} onDone={close} />
        </Drawer>
      )}
    </>
  );
}
