/** The case as of the chosen event: where it stood, who owed what, which clocks ran and why, what a role might have decided. */
import { Alert, Button, Space, Tag } from 'antd';
import { useCode } from '../../api/catalogue.ts';
import type { CaseAsOf } from '../../api/generated.ts';
import { Article } from '../../parts/article.tsx';
import { useDecisionText } from '../../parts/decision-text.ts';
import { Due } from '../../parts/due.tsx';
import { useInAddress } from '../../parts/in-address.ts';
import { useNames } from '../../parts/names.ts';
import { useOwner } from '../../parts/owner.ts';
import { StageTag } from '../../parts/stage-tag.tsx';
import { FailedPart, Loading } from '../../parts/states.tsx';
import { Text } from '../../parts/text.tsx';
import { Why } from '../../parts/why.tsx';
import { inspectorWords } from '../../words/inspector.ts';
import { partsWords } from '../../words/parts.ts';
import { useSay, useWords } from '../../words/words.ts';
import { useAsOf } from './record.ts';
import { RoleSelect } from './role-select.tsx';
import { useEventText } from './event-text.ts';
import type { Moment } from './use-moment.ts';

interface Then {
  readonly then: CaseAsOf;
}

/** What had happened by then, and was not known. */
function LaterKnown({ then }: Then) {
  const t = useWords(inspectorWords);
  const names = useNames(then);
  const text = useEventText();
  if (then.laterKnown.length === 0) return null;
  return (
    <Alert
      type="warning"
      title={t('laterKnown')}
      description={
        <ul className="lines">
          {then.laterKnown.map(({ seq, type, happenedAt, knownSince }) => (
            <li key={seq}>
              {t('knownSince', {
                no: seq,
                what: text(type),
                happened: names.instant(happenedAt),
                known: names.instant(knownSince),
              })}
            </li>
          ))}
        </ul>
      }
    />
  );
}

function Duties({ then }: Then) {
  const t = useWords(inspectorWords);
  const say = useSay();
  const owner = useOwner(then);
  const { legalNow } = then.clock;
  return (
    <section>
      <h3>{t('dutiesThen', { n: then.obligations.length })}</h3>
      {then.obligations.length === 0 && <p>{t('none')}</p>}
      <ul className="plain">
        {then.obligations.map(({ obligationId, text, who, dueAt, article }) => (
          <li key={obligationId}>
            <Text strong>{say(text)}</Text> {owner(who)}
            <div>
              <Due
                now={legalNow}
                overdue={dueAt !== undefined && Date.parse(dueAt) <= Date.parse(legalNow)}
                {...{ dueAt, article }}
              />
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Clocks({ then }: Then) {
  const t = useWords(inspectorWords);
  const say = useSay();
  const names = useNames(then);
  const status = useCode('deadlineStatus');
  const { legalNow } = then.clock;
  return (
    <section>
      <h3>{t('clocksThen', { n: then.deadlines.length })}</h3>
      {then.deadlines.length === 0 && <p>{t('none')}</p>}
      <ul className="plain">
        {then.deadlines.map((one) => (
          <li key={one.deadlineId}>
            <Text strong>{one.name}</Text> {names.partyById(one.partyId)} <Tag>{say(status(one.status))}</Tag>
            <div>
              <Due
                dueAt={one.dueAt}
                now={legalNow}
                overdue={one.status === 'breached'}
                provisional={one.provisional}
                article={one.article}
              />
            </div>
            <Why deadline={one} policy={then.policy} named />
          </li>
        ))}
      </ul>
    </section>
  );
}

function People({ then }: Then) {
  const t = useWords(inspectorWords);
  const say = useSay();
  const names = useNames(then);
  const status = useCode('partyStatus');
  const capacity = useCode('capacity');
  return (
    <section>
      <h3>{t('peopleThen')}</h3>
      <ul className="lines">
        {then.parties.map((one) => (
          <li key={one.partyId}>{`${names.party(one)} · ${say(status(one.status))}`}</li>
        ))}
        {then.assignees
          .filter((one) => one.status === 'active')
          .map((one) => (
            <li
              key={`${one.personId} ${one.capacity}`}
            >{`${say(capacity(one.capacity))} ${one.name ?? ''}`}</li>
          ))}
      </ul>
    </section>
  );
}

function Decisions({ then }: Then) {
  const t = useWords(inspectorWords);
  const parts = useWords(partsWords);
  const say = useSay();
  const text = useDecisionText();
  const open = then.allowedDecisions.filter(({ allowed }) => allowed);
  const closed = then.allowedDecisions.filter(
    ({ allowed, reason }) => !allowed && reason?.code !== 'role_not_permitted',
  );
  return (
    <>
      <p>{open.length === 0 ? t('noneOpen') : open.map(({ type }) => text(type)).join(parts('list'))}</p>
      {closed.length > 0 && (
        <details>
          <summary>{t('closed', { n: closed.length })}</summary>
          <ul className="lines">
            {closed.map(({ type, reason }) => (
              <li key={type}>
                {`${text(type)}${parts('colon')}${say(reason)} `}
                {reason?.article !== undefined && <Article text={reason.article} />}
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

function Standing({ then }: Then) {
  const t = useWords(inspectorWords);
  const names = useNames(then);
  const { seq, recordedAt } = then.asOf;
  return (
    <p>
      <Space wrap>
        <Text strong>{t('asOf', { no: seq, at: names.instant(recordedAt) })}</Text>
        <StageTag stage={then.stage} />
      </Space>
    </p>
  );
}

function Parts({ then }: Then) {
  const t = useWords(inspectorWords);
  const [role, setRole] = useInAddress('role');
  return (
    <>
      <Standing then={then} />
      <LaterKnown then={then} />
      <Duties then={then} />
      <Clocks then={then} />
      <section>
        <h3>{t('decisionsThen')}</h3>
        <RoleSelect {...{ role, setRole }} />
        <Decisions then={then} />
      </section>
      <People then={then} />
    </>
  );
}

interface ThenProps {
  readonly caseId: string;
  readonly moment: Moment;
}

export default function ThenPane({ caseId, moment }: ThenProps) {
  const t = useWords(inspectorWords);
  const [role, setRole] = useInAddress('role');
  const { data: then, error, refetch, isFetching } = useAsOf(caseId, moment.settled, role);
  return (
    <div aria-busy={isFetching} className="then">
      {error !== null && (
        <>
          <FailedPart error={error} again={() => void refetch()} />
          {role !== undefined && <Button onClick={() => setRole(undefined)}>{t('ownRole')}</Button>}
        </>
      )}
      {then === undefined && error === null && <Loading />}
      {then !== undefined && <Parts then={then} />}
    </div>
  );
}
