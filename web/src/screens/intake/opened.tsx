/** The counter once the case is there: its number, the print, consent of each party, triage, and the next person. */
import { Button, Descriptions, Space } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { useCase } from '../../api/case.ts';
import { useCode } from '../../api/catalogue.ts';
import type { Case, Party } from '../../api/generated.ts';
import { useMatterText } from '../../parts/matters.ts';
import { usePartiesText } from '../../parts/parties-line.tsx';
import { usePrinting } from '../../parts/printing.ts';
import { StageTag } from '../../parts/stage-tag.tsx';
import { Failed, Loading } from '../../parts/states.tsx';
import { Text } from '../../parts/text.tsx';
import { intakeWords } from '../../words/intake.ts';
import { shellWords } from '../../words/shell.ts';
import { partsWords } from '../../words/parts.ts';
import { useSay, useWords } from '../../words/words.ts';
import { saidBy } from './consent-said.ts';
import { Consents } from './consents.tsx';
import { Triage } from './triage.tsx';

const SAID = {
  agreed: 'agrees',
  refused: 'refuses',
  not_asked: 'notAsked',
  unidentified: 'notAsked',
} as const;

/** What each party said of mediation, for the print as well. */
function Answers({ of, refused }: SummaryProps) {
  const t = useWords(intakeWords);
  const parts = useWords(partsWords);
  const nameOf = usePartiesText();
  return of.parties.map((party) => (
    <div key={party.partyId}>
      {`${nameOf([party])}${parts('colon')}${t(SAID[saidBy(of, party, refused)])}`}
    </div>
  ));
}

function PartyLine({ of: { name, description, idNumber, phone, unusual = [] } }: { readonly of: Party }) {
  return (
    <>
      {[name ?? description, idNumber, phone].filter(Boolean).join(' · ')}
      {unusual.map(({ field, message }) => (
        <div key={field} className="no-print">
          <Text type="warning">{message}</Text>
        </div>
      ))}
    </>
  );
}

interface SummaryProps {
  readonly of: Case;
  readonly refused: readonly string[];
}

function Summary({ of, refused }: SummaryProps) {
  const t = useWords(intakeWords);
  const say = useSay();
  const source = useCode('source');
  const role = useCode('partyRole');
  const matterText = useMatterText();
  const parties = of.parties.map((party) => ({
    key: party.partyId,
    label: say(role(party.role)),
    children: <PartyLine of={party} />,
  }));
  const items = [
    { key: 'stage', label: t('stage'), children: <StageTag stage={of.stage} /> },
    { key: 'source', label: t('source'), children: say(source(of.source)) },
    { key: 'matter', label: t('matter'), children: matterText(of.matter, of.matterName) },
    { key: 'station', label: t('station'), children: of.station.name },
    { key: 'openedOn', label: t('openedOn'), children: of.openedOn },
    ...parties,
    { key: 'summary', label: t('summary'), children: of.summary },
    { key: 'consents', label: t('consents'), children: <Answers of={of} refused={refused} /> },
  ];
  return <Descriptions bordered size="small" column={1} items={items} />;
}

function Signatures() {
  const t = useWords(intakeWords);
  return (
    <div className="signatures">
      <span>{t('signApplicant')}</span>
      <span>{t('signRespondent')}</span>
      <span>{t('signOfficer')}</span>
      <span>{t('signDate')}</span>
    </div>
  );
}

export function Opened({ caseId, another }: { readonly caseId: string; readonly another: () => void }) {
  const t = useWords(intakeWords);
  const shell = useWords(shellWords);
  const { data, error, refetch } = useCase(caseId);
  const printing = usePrinting();
  const [refused, setRefused] = useState<readonly string[]>([]);
  if (data === undefined) {
    return error === null ? <Loading /> : <Failed error={error} again={() => void refetch()} />;
  }
  return (
    <div style={{ maxWidth: 640 }}>
      {data.drill && <div className="drill">{shell('drill')}</div>}
      <h1>{t(printing ? 'record' : 'opened', { number: data.caseNumber })}</h1>
      <Space wrap className="no-print" style={{ marginBottom: 16 }}>
        <Link to={`/cases/${caseId}`}>{t('toCase')}</Link>
        <Button type="primary" onClick={another}>
          {t('another')}
        </Button>
        <Button onClick={() => print()}>{t('print')}</Button>
      </Space>
      <Summary of={data} refused={refused} />
      <Signatures />
      <div className="no-print">
        <Consents
          of={data}
          refused={refused}
          onRefused={(partyId) => setRefused((all) => [...all, partyId])}
        />
        <Triage of={data} />
      </div>
    </div>
  );
}
