/** 征询同意: each party is asked, the words are read aloud, and what they say is recorded as their own act. */
import { useState } from 'react';
import { Alert, Button, Card, Form, Radio, Space } from 'antd';
import { useCatalogue, useCode } from '../../api/catalogue.ts';
import type { Case, Party } from '../../api/generated.ts';
import { usePartiesText } from '../../parts/parties-line.tsx';
import { useStageText } from '../../parts/stage-tag.tsx';
import { Refused } from '../../parts/refused.tsx';
import { Paragraph, Text } from '../../parts/text.tsx';
import { intakeWords } from '../../words/intake.ts';
import { useSay, useWords } from '../../words/words.ts';
import { useDeciding } from './after.ts';

/** The stage of which one is asked at the counter of a station. */
const STAGE = 'police_mediation';

interface Asked {
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
        <Radio.Group options={options('consentMode')} />
      </Form.Item>
      <Form.Item name="channel" label={t('channel')} rules={[{ required: true }]}>
        <Radio.Group options={options('channel')} />
      </Form.Item>
    </>
  );
}

function Consent({ caseId, party }: { readonly caseId: string; readonly party: Party }) {
  const t = useWords(intakeWords);
  const say = useSay();
  const role = useCode('partyRole');
  const name = usePartiesText()([party]);
  const stage = useStageText()(STAGE);
  const { busy, problem, pending, send } = useDeciding(caseId);
  const [given, setGiven] = useState(false);
  const record = ({ mode, channel }: Asked): void => {
    const body = {
      type: 'give_consent',
      onBehalfOf: { partyId: party.partyId, channel },
      data: { stage: STAGE, mode },
    };
    void send(body).then(setGiven);
  };
  return (
    <Card size="small" title={<h3>{`${say(role(party.role))} ${name}`}</h3>} style={{ marginBottom: 12 }}>
      {given ? (
        <Text type="success">{`✓ ${t('consentRecorded')}`}</Text>
      ) : (
        <Form layout="vertical" onFinish={record} requiredMark={false}>
          <Paragraph strong>{t('readAloud', { name, stage })}</Paragraph>
          <ConsentFields />
          <Refused problem={problem} unanswered={t('keptAndAgain')} />
          {pending && <Alert type="info" title={t('pending')} />}
          <Space>
            <Button type="primary" htmlType="submit" loading={busy}>
              {t('recordConsent', { name })}
            </Button>
          </Space>
        </Form>
      )}
    </Card>
  );
}

export function Consents({ of }: { readonly of: Case }) {
  const t = useWords(intakeWords);
  const asked = of.parties.filter(({ kind, status }) => kind !== 'unknown' && status === 'active');
  return (
    <section>
      <h2>{t('consents')}</h2>
      <p>{t('consentsHint')}</p>
      {asked.map((party) => (
        <Consent key={party.partyId} caseId={of.caseId} party={party} />
      ))}
    </section>
  );
}
