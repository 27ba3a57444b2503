/** What I may decide as buttons; everything else with the reason and the article why not. */
import { Button, Card, Collapse, Space } from 'antd';
import { Link } from 'react-router';
import type { AllowedDecision, Case } from '../../api/generated.ts';
import { Article } from '../../parts/article.tsx';
import { useDecisionText } from '../../parts/decision-text.ts';
import { partsWords } from '../../words/parts.ts';
import { caseWords } from '../../words/case.ts';
import { useSay, useWords } from '../../words/words.ts';

const isOthers = ({ reason }: AllowedDecision): boolean => reason?.code === 'role_not_permitted';

function Reasons({ decisions }: { readonly decisions: readonly AllowedDecision[] }) {
  const parts = useWords(partsWords);
  const text = useDecisionText();
  const say = useSay();
  return (
    <ul className="lines">
      {decisions.map(({ type, reason }) => (
        <li key={type}>
          {`${text(type)}${parts('colon')}${say(reason)} `}
          {reason?.article !== undefined && <Article text={reason.article} />}
        </li>
      ))}
    </ul>
  );
}

function useClosed(found: Case) {
  const t = useWords(caseWords);
  const parts = useWords(partsWords);
  const text = useDecisionText();
  const closed = found.allowedDecisions.filter(({ allowed }) => !allowed);
  const mine = closed.filter((one) => !isOthers(one));
  const others = closed.filter(isOthers);
  const names = others.map(({ type }) => text(type)).join(parts('list'));
  return [
    { key: 'mine', label: t('otherDecisions', { n: mine.length }), children: <Reasons decisions={mine} /> },
    { key: 'others', label: t('otherRoles', { n: others.length }), children: <p>{names}</p> },
  ];
}

export function Decisions({ found }: { readonly found: Case }) {
  const t = useWords(caseWords);
  const text = useDecisionText();
  const open = found.allowedDecisions.filter(({ allowed }) => allowed);
  const closed = useClosed(found);
  return (
    <Card
      size="small"
      className="no-print"
      title={<h3 className="card-title">{t('openDecisions')}</h3>}
      style={{ marginTop: 12 }}
    >
      {open.length === 0 && <p>{t('noneOpen')}</p>}
      <Space wrap>
        {open.map(({ type }) => (
          <Link key={type} to={`/cases/${found.caseId}/decide/${type}`}>
            <Button>{text(type)}</Button>
          </Link>
        ))}
      </Space>
      <Collapse ghost size="small" items={closed} />
    </Card>
  );
}
