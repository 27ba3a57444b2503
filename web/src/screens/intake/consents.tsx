/** 征询同意: the words are read aloud to each party, and what they say is recorded as their own act; unasked stays unasked. */
import { useState } from 'react';
import { Alert, Button, Card, Form, Radio } from 'antd';
import { useCatalogue, useCode } from '../../api/catalogue.ts';
import type { Case, ConsentQuestion, Party } from '../../api/generated.ts';
import { Article } from '../../parts/article.tsx';
import { usePartiesText } from '../../parts/parties-line.tsx';
import { Refused } from '../../parts/refused.tsx';
import { Paragraph, Text } from '../../parts/text.tsx';
import { intakeWords } from '../../words/intake.ts';
import { useSay, useWords } from '../../words/words.ts';
import { useDeciding } from './after.ts';
import { type Said, saidBy, STAGE } from './consent-said.ts';
import { Refusing } from './refusing.tsx';

interface Given {
  readonly mode: string;
  readonly channel: string;
}

function ConsentFields() {
  const say = useSay();
  const catalogue = useCatalogue();
  const t = useWords(intakeWords);
  const options = (vocabulary: string) =>
    (catalogue?.vocabularies[vocabulary] ?? []).map((one) => ({ value: one.code, label: say(one) }));
  return (
    <>
      <Form.Item name="mode" label={t('mode')} rules={[{ required: true }]}>
        <Radio.Group aria-label={t('mode')} options={options('consentMode')} />
      </Form.Item>
      <Form.Item name="channel" label={t('channel')} rules={[{ required: true }]}>
        <Radio.Group aria-label={t('channel')} options={options('channel')} />
      </Form.Item>
    </>
  );
}

interface AskedProps {
  readonly of: Case;
  readonly party: Party;
  readonly name: string;
}

function Agreeing({ of, party, name }: AskedProps) {
  const t = useWords(intakeWords);
  const { busy, problem, pending, send } = useDeciding(of.caseId);
  const record = ({ mode, channel }: Given): void =>
    void send({
      type: 'give_consent',
      onBehalfOf: { partyId: party.partyId, channel },
      data: { stage: STAGE, mode, told: true },
    });
  return (
    <Form layout="vertical" onFinish={record} requiredMark={false}>
      <ConsentFields />
      <Refused problem={problem} unanswered={t('keptAndAgain')} />
      {pending && <Alert type="info" title={t('pending')} />}
      <Button type="primary" htmlType="submit" loading={busy}>
        {t('recordConsent', { name })}
      </Button>
    </Form>
  );
}

const ANSWERS = ['notAsked', 'agrees', 'refuses'] as const;
type Answer = (typeof ANSWERS)[number];

interface QuestionProps extends AskedProps {
  readonly question: ConsentQuestion;
  readonly onRefused: () => void;
}

function Question({ question, onRefused, ...asked }: QuestionProps) {
  const t = useWords(intakeWords);
  const say = useSay();
  const [answer, setAnswer] = useState<Answer>('notAsked');
  const options = ANSWERS.map((one) => ({ value: one, label: t(one) }));
  return (
    <>
      <Paragraph>{`${t('tellFirst')}${say(question.telling)}`}</Paragraph>
      <Paragraph>
        <Article text={question.telling.article} />
      </Paragraph>
      <Paragraph strong>{`${t('readAloud')}${say(question)}`}</Paragraph>
      <Paragraph>
        <Article text={question.article} />
      </Paragraph>
      <Radio.Group
        aria-label={t('answerOf', { name: asked.name })}
        options={options}
        value={answer}
        onChange={(event) => setAnswer(event.target.value as Answer)}
        className="consent-answer"
      />
      {answer === 'agrees' && <Agreeing {...asked} />}
      {answer === 'refuses' && <Refusing {...asked} question={question} onRefused={onRefused} />}
    </>
  );
}

const SIGN = { agreed: '✓ ', refused: '✕ ', unidentified: '◇ ' } as const;

interface ConsentProps extends AskedProps {
  readonly question: ConsentQuestion | undefined;
  readonly said: Said;
  readonly onRefused: () => void;
}

function Consent({ of, party, name, question, said, onRefused }: ConsentProps) {
  const t = useWords(intakeWords);
  const say = useSay();
  const role = useCode('partyRole');
  const refusals = useCatalogue()?.refusals;
  const open = question?.ifRefused.some(({ stages }) => stages.includes(of.stage)) === true;
  const told = {
    agreed: t('consentRecorded'),
    refused: t('refusalRecorded'),
    unidentified: say(refusals?.find(({ code }) => code === 'party_unidentified')),
  };
  return (
    <Card size="small" title={<h3>{`${say(role(party.role))} ${name}`}</h3>} style={{ marginBottom: 12 }}>
      {said !== 'not_asked' && <Text>{SIGN[said] + told[said]}</Text>}
      {said === 'not_asked' && (question === undefined || !open) && t('notAsked')}
      {said === 'not_asked' && question !== undefined && open && (
        <Question of={of} party={party} name={name} question={question} onRefused={onRefused} />
      )}
    </Card>
  );
}

interface ConsentsProps {
  readonly of: Case;
  /** Parties whose no was recorded at this counter. */
  readonly refused: readonly string[];
  readonly onRefused: (partyId: string) => void;
}

export function Consents({ of, refused, onRefused }: ConsentsProps) {
  const t = useWords(intakeWords);
  const nameOf = usePartiesText();
  const question = useCatalogue()?.consentQuestions.find(({ stage }) => stage === STAGE);
  const asked = of.parties.filter(({ status }) => status === 'active');
  return (
    <section>
      <h2>{t('consents')}</h2>
      <p>{t('consentsHint')}</p>
      {asked.map((party) => (
        <Consent
          key={party.partyId}
          of={of}
          party={party}
          name={nameOf([party])}
          question={question}
          said={saidBy(of, party, refused)}
          onRefused={() => onRefused(party.partyId)}
        />
      ))}
    </section>
  );
}
