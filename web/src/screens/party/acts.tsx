/** 本人办理: what a party may do by themself now, each with what must be told first, and what needs the counter (ADR 0039). */
import { Alert, Button, Checkbox, Form, Input, Radio, Space } from 'antd';
import { type ReactNode, useState } from 'react';
import type { PartyDispute } from '../../api/generated.ts';
import { Article } from '../../parts/article.tsx';
import { Refused } from '../../parts/refused.tsx';
import { partyWords } from '../../words/party.ts';
import { useSay, useWords } from '../../words/words.ts';
import { type Act, useAct } from './use-act.ts';

type Open = PartyDispute['acts'][number];
type Mode = NonNullable<Open['modes']>[number];

interface Entered {
  readonly mode?: Mode['mode'];
  readonly address?: string;
}

/** @returns undefined where the API offers an act that this page does not know yet */
function bodyOf({ type, stage }: Open, entered: Entered): Act | undefined {
  const { mode = 'in_person', address = '' } = entered;
  // To electronic service one consents where the number is proved to be one's own (MAIL 4).
  if (type === 'confirm_address') return { type, data: { address, electronic: false, told: true } };
  if (stage === undefined) return undefined;
  return type === 'give_consent' ? { type, data: { stage, mode, told: true } } : { type, data: { stage } };
}

function ModeFields({ modes }: { readonly modes: readonly Mode[] }) {
  const t = useWords(partyWords);
  const say = useSay();
  const chosen = Form.useWatch('mode') as Mode['mode'] | undefined;
  const more = modes.find(({ mode }) => mode === chosen)?.told;
  return (
    <>
      <Form.Item name="mode" label={t('mode')} initialValue={modes[0]?.mode}>
        <Radio.Group options={modes.map((one) => ({ value: one.mode, label: say(one) }))} />
      </Form.Item>
      {more !== undefined && (
        <>
          <p>{say(more)}</p>
          <Article text={more.article} />
        </>
      )}
    </>
  );
}

function AddressField() {
  const t = useWords(partyWords);
  return (
    <Form.Item
      name="address"
      label={t('address')}
      rules={[{ required: true, whitespace: true, message: t('enterAddress') }]}
    >
      <Input.TextArea autoComplete="street-address" autoSize={{ minRows: 2 }} maxLength={300} />
    </Form.Item>
  );
}

interface ActFormProps {
  readonly act: Open;
  readonly busy: boolean;
  readonly send: (entered: Entered) => void;
  readonly close: () => void;
}

function ActForm({ act, busy, send, close }: ActFormProps) {
  const t = useWords(partyWords);
  const say = useSay();
  const { title, told, article, modes = [] } = act;
  return (
    <Form layout="vertical" requiredMark={false} onFinish={send} className="party-act">
      <p>{say(told)}</p>
      <Article text={article} />
      {modes.length > 0 && <ModeFields modes={modes} />}
      {act.type === 'confirm_address' && <AddressField />}
      <Form.Item
        name="read"
        valuePropName="checked"
        rules={[
          {
            validator: (_, value: unknown) =>
              value === true ? Promise.resolve() : Promise.reject(new Error(t('readFirst'))),
          },
        ]}
      >
        <Checkbox>{t('read')}</Checkbox>
      </Form.Item>
      <Space wrap>
        <Button
          type="primary"
          htmlType="submit"
          size="large"
          loading={busy}
          danger={act.type === 'withdraw_consent'}
        >
          {t('confirm', { what: say(title) })}
        </Button>
        <Button size="large" onClick={close} disabled={busy}>
          {t('notNow')}
        </Button>
      </Space>
    </Form>
  );
}

function Told({ children }: { readonly children: ReactNode }) {
  return (
    <div role="status" className="party-told">
      {children}
    </div>
  );
}

interface ActsProps {
  readonly found: PartyDispute;
  readonly again: () => void;
}

function Choice({
  acts,
  choose,
}: {
  readonly acts: readonly Open[];
  readonly choose: (type: Open['type']) => void;
}) {
  const t = useWords(partyWords);
  const say = useSay();
  if (acts.length === 0) return <p>{t('noActs')}</p>;
  return (
    <Space wrap>
      {acts.map(({ type, title }) => (
        <Button key={type} size="large" onClick={() => choose(type)}>
          {say(title)}
        </Button>
      ))}
    </Space>
  );
}

export function Acts({ found, again }: ActsProps) {
  const t = useWords(partyWords);
  const [open, setOpen] = useState<Open['type']>();
  const { busy, done, problem, send } = useAct(again);
  const act = found.acts.find(({ type }) => type === open);
  const close = (): void => setOpen(undefined);
  const finish = async (of: Open, entered: Entered): Promise<void> => {
    const body = bodyOf(of, entered);
    if (body !== undefined && (await send(body))) close();
  };
  return (
    <>
      <Told>
        {done !== undefined && (
          <Alert type={done === 'applied' ? 'success' : 'info'} showIcon title={t(done)} />
        )}
      </Told>
      <Refused problem={problem} unanswered={t('unanswered')} />
      {act === undefined ? (
        <Choice acts={found.acts} choose={setOpen} />
      ) : (
        <ActForm key={act.type} send={(entered) => void finish(act, entered)} {...{ act, busy, close }} />
      )}
    </>
  );
}

/** What the party has said already, as it is on record. */
export function Said({
  found: { said },
  day,
}: {
  readonly found: PartyDispute;
  readonly day: (on: string) => string;
}) {
  const t = useWords(partyWords);
  const say = useSay();
  const { consents, address } = said;
  if (consents.length === 0 && address === undefined) return undefined;
  return (
    <ul className="party-lines">
      {consents.map(({ stage, mode }) => (
        <li key={`${stage.en} ${mode.en}`}>{t('consented', { stage: say(stage), mode: say(mode) })}</li>
      ))}
      {address !== undefined && (
        <li>
          {t('confirmed', { day: day(address.date) })}
          {address.electronic && t('electronically')}
        </li>
      )}
    </ul>
  );
}

export function AtTheCounter({ found }: { readonly found: PartyDispute }) {
  const say = useSay();
  return (
    <ul className="party-lines">
      {found.atTheCounter.map((one) => (
        <li key={one.en}>
          {say(one)}
          <div>
            <Article text={one.article} />
          </div>
        </li>
      ))}
    </ul>
  );
}
