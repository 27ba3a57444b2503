/** The counter before the case is there: the form, earlier cases of the same people, what went wrong. */
import { Alert, Button, Form, Space } from 'antd';
import { useEffect, use } from 'react';
import { Link } from 'react-router';
import type { CaseListItem } from '../../api/generated.ts';
import { faultsIn } from '../../api/problem.ts';
import { useDraft } from '../../offline/drafts.ts';
import { useMatterText } from '../../parts/matters.ts';
import { PartiesLine } from '../../parts/parties-line.tsx';
import { StageTag } from '../../parts/stage-tag.tsx';
import { ownName } from '../../offline/own-name.ts';
import { Loading } from '../../parts/states.tsx';
import { Refused } from '../../parts/refused.tsx';
import { intakeWords } from '../../words/intake.ts';
import { shellWords } from '../../words/shell.ts';
import { useWords } from '../../words/words.ts';
import { EMPTY, type Entry, type IntakeDraft, placeOf } from './entry.ts';
import { IntakeFields } from './intake-form.tsx';
import { type Step, useOpening } from './opening.ts';

interface EarlierProps {
  readonly cases: readonly CaseListItem[];
  readonly onSave: () => void;
  readonly onBack: () => void;
}

function Earlier({ cases, onSave, onBack }: EarlierProps) {
  const t = useWords(intakeWords);
  const matterText = useMatterText();
  return (
    <Alert
      type="warning"
      showIcon
      role="alert"
      title={t('earlier', { count: cases.length })}
      description={
        <>
          <ul>
            {cases.map(({ caseId, caseNumber, matter, matterName, openedOn, parties, stage }) => (
              <li key={caseId}>
                <Link to={`/cases/${caseId}`} target="_blank">{`${caseNumber} (${t('newTab')})`}</Link>{' '}
                {matterText(matter, matterName)} <PartiesLine parties={parties} /> {openedOn}{' '}
                <StageTag stage={stage} />
              </li>
            ))}
          </ul>
          <Space wrap>
            <Button type="primary" onClick={onSave}>
              {t('saveAllTheSame')}
            </Button>
            <Button onClick={onBack}>{t('backToForm')}</Button>
          </Space>
        </>
      }
    />
  );
}

interface ActionsProps {
  readonly step: Step;
  readonly onSave: () => void;
  readonly onBack: () => void;
  readonly onClear: () => void;
}

function Actions({ step, onSave, onBack, onClear }: ActionsProps) {
  const t = useWords(intakeWords);
  const busy = step.kind === 'looking' || step.kind === 'sending';
  if (step.kind === 'earlier') return <Earlier cases={step.cases} onSave={onSave} onBack={onBack} />;
  return (
    <Space orientation="vertical" style={{ width: '100%' }}>
      {step.kind === 'failed' && <Refused problem={step.problem} unanswered={t('keptAndAgain')} />}
      {step.kind === 'late' && (
        <Alert
          type="info"
          showIcon
          title={t('late')}
          description={<Link to={`/cases/${step.caseId}`}>{t('toCase')}</Link>}
        />
      )}
      <Space wrap>
        <Button type="primary" htmlType="submit" loading={busy}>
          {t('register')}
        </Button>
        <Button onClick={onClear} disabled={busy}>
          {t('clear')}
        </Button>
      </Space>
    </Space>
  );
}

const STATE_WORDS = {
  typing: 'draftTyping',
  kept: 'draftKept',
  not_kept: 'draftNotKept',
} as const;

interface RegisteringProps {
  readonly onOpened: (caseId: string) => void;
}

function RegisteringForm({ onOpened, name }: RegisteringProps & { readonly name: string }) {
  const t = useWords(intakeWords);
  const shell = useWords(shellWords);
  const [form] = Form.useForm<Entry>();
  const draft = useDraft<IntakeDraft>(name);
  const { step, look, save, back } = useOpening({ draft, onOpened });
  const drill = Form.useWatch('drill', form) === true;
  const now = (): Entry => form.getFieldsValue(true) as Entry;
  useEffect(() => {
    const errors = step.kind === 'failed' ? (faultsIn(step.problem.body) ?? []) : [];
    const places = errors.map(({ pointer, message }) => ({ name: placeOf(pointer), errors: [message] }));
    // The places come from the API; antd types them by the form.
    form.setFields(places as unknown as Parameters<typeof form.setFields>[0]);
  }, [step, form]);
  const clear = (): void => {
    void draft.clear();
    form.setFieldsValue(EMPTY);
    form.resetFields();
    back();
  };
  return (
    <Form
      form={form}
      layout="vertical"
      initialValues={draft.value?.entry ?? EMPTY}
      onValuesChange={() => draft.set({ ...draft.value, entry: now() })}
      onFinish={() => look(now())}
      scrollToFirstError={{ focus: true }}
      style={{ maxWidth: 640 }}
      validateTrigger="onBlur"
    >
      {drill && <div className="drill">{shell('drill')}</div>}
      <IntakeFields />
      <Actions step={step} onSave={() => save(now())} onBack={back} onClear={clear} />
      <p role="status">{draft.state === 'none' ? null : t(STATE_WORDS[draft.state])}</p>
    </Form>
  );
}

/** Drawn once the device has said what it kept, so that the form begins with it. */
export function Registering({ onOpened }: RegisteringProps) {
  const name = use(ownName('intake'));
  const { ready } = useDraft<IntakeDraft>(name);
  return ready ? <RegisteringForm onOpened={onOpened} name={name} /> : <Loading />;
}
