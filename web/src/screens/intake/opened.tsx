/** The counter once the case is there: its number, the print, consent of each party, triage, and the next person. */
import { Button, Descriptions, Space } from 'antd';
import { Link } from 'react-router';
import { useCase } from '../../api/case.ts';
import { useCode } from '../../api/catalogue.ts';
import type { Case } from '../../api/generated.ts';
import { useMatterText } from '../../parts/matters.ts';
import { StageTag } from '../../parts/stage-tag.tsx';
import { Failed, Loading } from '../../parts/states.tsx';
import { intakeWords } from '../../words/intake.ts';
import { shellWords } from '../../words/shell.ts';
import { useSay, useWords } from '../../words/words.ts';
import { Consents } from './consents.tsx';
import { Triage } from './triage.tsx';

function Summary({ of }: { readonly of: Case }) {
  const t = useWords(intakeWords);
  const say = useSay();
  const source = useCode('source');
  const role = useCode('partyRole');
  const matterText = useMatterText();
  const parties = of.parties.map(({ partyId, role: code, name, description, idNumber, phone }) => ({
    key: partyId,
    label: say(role(code)),
    children: [name ?? description, idNumber, phone].filter(Boolean).join(' · '),
  }));
  const items = [
    { key: 'stage', label: t('stage'), children: <StageTag stage={of.stage} /> },
    { key: 'source', label: t('source'), children: say(source(of.source)) },
    { key: 'matter', label: t('matter'), children: matterText(of.matter, of.matterName) },
    { key: 'station', label: t('station'), children: of.station.name },
    { key: 'openedOn', label: t('openedOn'), children: of.openedOn },
    ...parties,
    { key: 'summary', label: t('summary'), children: of.summary },
  ];
  return <Descriptions bordered size="small" column={1} items={items} />;
}

function Signatures() {
  const t = useWords(intakeWords);
  return (
    <div className="signatures">
      <span>{t('signApplicant')}</span>
      <span>{t('signOfficer')}</span>
      <span>{t('signDate')}</span>
    </div>
  );
}

export function Opened({ caseId, another }: { readonly caseId: string; readonly another: () => void }) {
  const t = useWords(intakeWords);
  const shell = useWords(shellWords);
  const { data, error, refetch } = useCase(caseId);
  if (data === undefined) {
    return error === null ? <Loading /> : <Failed error={error} again={() => void refetch()} />;
  }
  return (
    <div style={{ maxWidth: 640 }}>
      {data.drill && <div className="drill">{shell('drill')}</div>}
      <h1>{t('opened', { number: data.caseNumber })}</h1>
      <Space wrap className="no-print" style={{ marginBottom: 16 }}>
        <Link to={`/cases/${caseId}`}>{t('toCase')}</Link>
        <Button type="primary" onClick={another}>
          {t('another')}
        </Button>
        <Button onClick={() => print()}>{t('print')}</Button>
      </Space>
      <Summary of={data} />
      <Signatures />
      <div className="no-print">
        <Consents of={data} />
        <Triage of={data} />
      </div>
    </div>
  );
}
