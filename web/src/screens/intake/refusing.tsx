/** A no to mediation: recorded by the decision that the API names for the stage, with what the no leaves open asked. */
import { Alert, Button } from 'antd';
import { useMemo } from 'react';
import { useCatalogue } from '../../api/catalogue.ts';
import type { Case, ConsentQuestion, Party } from '../../api/generated.ts';
import { Refused } from '../../parts/refused.tsx';
import { SchemaForm } from '../../parts/schema-form/schema-form.tsx';
import { Paragraph } from '../../parts/text.tsx';
import { intakeWords } from '../../words/intake.ts';
import { useSay, useWords } from '../../words/words.ts';
import { type Deciding, faultsIn, useDeciding } from './after.ts';

type Recording = ConsentQuestion['ifRefused'][number];

interface RefusingProps {
  readonly of: Case;
  readonly party: Party;
  readonly name: string;
  readonly question: ConsentQuestion;
  readonly onRefused: () => void;
}

interface FormProps extends RefusingProps {
  readonly record: Recording;
  readonly deciding: Deciding;
  readonly send: (data: unknown) => void;
}

/** The no itself says everything: one press. */
function Noted({ record, name, deciding, send }: FormProps) {
  const t = useWords(intakeWords);
  const say = useSay();
  return (
    <Button
      type="primary"
      loading={deciding.busy}
      onClick={() => send({ ...record.data, text: `${say(record.note)}${name}` })}
    >
      {t('recordRefusal', { name })}
    </Button>
  );
}

/** The no ends what had begun: where the case goes then is asked. */
function Ending({ record, deciding, send }: FormProps) {
  const t = useWords(intakeWords);
  const say = useSay();
  const decision = useCatalogue()?.decisions.find(({ type }) => type === record.type);
  const faults = useMemo(() => faultsIn(deciding.problem), [deciding.problem]);
  if (decision === undefined) return null;
  return (
    <SchemaForm
      schema={decision.schema}
      initial={record.data}
      busy={deciding.busy}
      onSubmit={send}
      submitLabel={t('decideTriage', { what: say(decision) })}
      faults={faults}
    />
  );
}

export function Refusing(props: RefusingProps) {
  const { of, question, onRefused } = props;
  const t = useWords(intakeWords);
  const say = useSay();
  const deciding = useDeciding(of.caseId);
  const record = question.ifRefused.find(({ stages }) => stages.includes(of.stage));
  if (record === undefined) return null;
  const offered = of.allowedDecisions.find(({ type }) => type === record.type);
  if (offered?.allowed !== true)
    return <Alert type="info" title={offered?.reason === undefined ? t('notOpen') : say(offered.reason)} />;
  const send = (data: unknown): void =>
    void deciding
      .send({ type: record.type, expectedVersion: of.version, data })
      .then((applied) => (applied ? onRefused() : undefined));
  const shared = { ...props, record, deciding, send };
  return (
    <>
      {record.note === undefined ? <Ending {...shared} /> : <Noted {...shared} />}
      <Refused problem={deciding.problem} unanswered={t('keptAndAgain')} />
      {deciding.pending && <Alert type="info" title={t('pending')} />}
      {record.note !== undefined && <Paragraph>{t('refusalNoted')}</Paragraph>}
    </>
  );
}
