/** What case this is: number, matter, who, stage, flags, whose clock; who else has it open. */
import { Button, Space, Typography } from 'antd';
import { Link } from 'react-router';
import { useCode } from '../../api/catalogue.ts';
import type { Case } from '../../api/generated.ts';
import { DrillBand } from '../../parts/drill-band.tsx';
import { Flags } from '../../parts/flags.tsx';
import { useMatterText } from '../../parts/matters.ts';
import { useNames } from '../../parts/names.ts';
import { PartiesLine } from '../../parts/parties-line.tsx';
import { Present } from '../../parts/present.tsx';
import { StageTag } from '../../parts/stage-tag.tsx';
import { caseWords } from '../../words/case.ts';
import { useSay, useWords } from '../../words/words.ts';

function Assignees({ found }: { readonly found: Case }) {
  const say = useSay();
  const capacity = useCode('capacity');
  const active = found.assignees.filter(({ status }) => status === 'active');
  return active.map((one) => (
    <span key={`${one.personId} ${one.capacity}`}>{`${say(capacity(one.capacity))} ${one.name ?? ''}`}</span>
  ));
}

export function Head({ found }: { readonly found: Case }) {
  const t = useWords(caseWords);
  const names = useNames(found);
  const matter = useMatterText()(found.matter, found.matterName);
  return (
    <header className="case-head">
      {found.drill && <DrillBand />}
      <h1>{`${found.caseNumber} ${matter}`}</h1>
      <Space wrap size={[12, 4]}>
        <PartiesLine parties={found.parties} />
        <StageTag stage={found.stage} />
        <Flags flags={found.flags} drill={found.drill} />
        {found.courtCaseNumber !== undefined && (
          <span>{t('courtNumber', { number: found.courtCaseNumber })}</span>
        )}
        <span>{t('opened', { day: names.day(found.openedOn) })}</span>
        {found.drill && <span>{t('legalNow', { at: names.instant(found.clock.legalNow) })}</span>}
        <Assignees found={found} />
        <Button className="no-print" size="small" onClick={() => print()}>
          {t('print')}
        </Button>
        <Link className="no-print" to={`/cases/${found.caseId}/inspect`}>
          {t('inspect')}
        </Link>
      </Space>
      {found.summary !== undefined && (
        <Typography.Paragraph style={{ margin: '8px 0 0' }}>{found.summary}</Typography.Paragraph>
      )}
      <Present caseId={found.caseId} />
    </header>
  );
}
