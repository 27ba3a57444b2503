/** Where the own dispute stands, what comes next, what is asked and by when. */
import { Alert, Button, Space } from 'antd';
import { useTranslation } from 'react-i18next';
import type { PartyDispute } from '../../api/generated.ts';
import { Article } from '../../parts/article.tsx';
import { dayOf, dayText, tellDue, timeOf } from '../../parts/due-line.ts';
import { FailedPart } from '../../parts/states.tsx';
import { partyWords } from '../../words/party.ts';
import { useSay, useWords } from '../../words/words.ts';
import { Acts, AtTheCounter, Said } from './acts.tsx';
import { OwnPapers } from './papers.tsx';
import { Rooms } from './rooms.tsx';
import { Titled } from './titled.tsx';

interface Part {
  readonly found: PartyDispute;
}

/** A day with its weekday, and with its year where that is not this one. */
function useDay({ legalNow }: PartyDispute): (day: string) => string {
  const { i18n } = useTranslation();
  return (day) => dayText(day, i18n.language, legalNow.slice(0, 4));
}

function Where({ found }: Part) {
  const t = useWords(partyWords);
  const say = useSay();
  return (
    <>
      <Titled title={t('where')}>
        <p className="party-stage">{say(found.stageName)}</p>
        <p>{say(found.where)}</p>
      </Titled>
      <Titled title={t('next')}>
        <p>{say(found.next)}</p>
        {found.article !== undefined && <Article text={found.article} />}
      </Titled>
    </>
  );
}

function AskedFor({ found }: Part) {
  const t = useWords(partyWords);
  const say = useSay();
  if (found.asked.length === 0) return undefined;
  return (
    <Alert
      type="warning"
      showIcon
      className="party-part"
      title={t('asked')}
      description={
        <ul className="party-lines">
          {found.asked.map(({ what, ...words }) => (
            <li key={what}>{say(words)}</li>
          ))}
        </ul>
      }
    />
  );
}

function Clock({ found, clock }: Part & { readonly clock: PartyDispute['deadlines'][number] }) {
  const t = useWords(partyWords);
  const say = useSay();
  const day = useDay(found);
  const due = tellDue({ dueAt: clock.dueAt, now: found.legalNow });
  return (
    <li>
      <strong>{t('by', { day: day(due.date), time: due.time, what: say(clock.name) })}</strong>
      {clock.mine && <span className="party-mine">{t('yours')}</span>}
      <div>
        <Article text={clock.article} />
      </div>
      {clock.provisional && <div>{t('provisional')}</div>}
    </li>
  );
}

function Hearing({ found, one }: Part & { readonly one: PartyDispute['hearings'][number] }) {
  const t = useWords(partyWords);
  const say = useSay();
  const day = useDay(found);
  return (
    <li>
      <strong>{t('hearing', { day: day(one.date), time: one.time ?? '', mode: say(one.mode) })}</strong>
      {one.place !== undefined && <div>{t('hearingPlace', { place: one.place })}</div>}
      {!one.announced && <div>{t('notAnnounced')}</div>}
    </li>
  );
}

function Days({ found }: Part) {
  const t = useWords(partyWords);
  const { hearings, deadlines } = found;
  return (
    <Titled title={t('days')}>
      {hearings.length + deadlines.length === 0 ? (
        <p>{t('noDays')}</p>
      ) : (
        <ul className="party-lines">
          {hearings.map((one) => (
            <Hearing key={one.hearingId} {...{ found, one }} />
          ))}
          {deadlines.map((clock) => (
            <Clock key={clock.deadlineId} {...{ found, clock }} />
          ))}
        </ul>
      )}
    </Titled>
  );
}

function Items({ found }: Part) {
  const t = useWords(partyWords);
  const say = useSay();
  const day = useDay(found);
  if (found.items.length === 0) return undefined;
  return (
    <Titled title={t('items')}>
      <ul className="party-lines">
        {found.items.map(({ no, side, kind, amount, dueDate, performed }) => (
          <li key={no}>
            {t(side, {
              no,
              kind: say(kind),
              amount: amount === undefined ? '' : t('amount', { amount }),
              due: dueDate === undefined ? '' : t('due', { day: day(dueDate) }),
            })}
            {performed && <span className="party-mine">{t('performed')}</span>}
          </li>
        ))}
      </ul>
    </Titled>
  );
}

function Own({ found, again }: Part & { readonly again: () => void }) {
  const t = useWords(partyWords);
  const day = useDay(found);
  return (
    <>
      <Titled title={t('acts')}>
        <Said {...{ found, day }} />
        <Acts {...{ found, again }} />
      </Titled>
      <Titled title={t('counter')}>
        <AtTheCounter found={found} />
      </Titled>
    </>
  );
}

function Foot({ found }: Part) {
  const t = useWords(partyWords);
  const day = useDay(found);
  const { legalNow } = found;
  return (
    <Titled title={t('askThem')}>
      <p>
        {found.station}
        <br />
        {found.court}
      </p>
      <p>{t('asOf', { day: day(dayOf(legalNow)), time: timeOf(legalNow) })}</p>
    </Titled>
  );
}

function OnlineSessions({ found }: Part) {
  return <Rooms day={useDay(found)} />;
}

interface DisputeProps extends Part {
  /** What was read stands; reading it again failed. */
  readonly error: unknown;
  readonly again: () => void;
  readonly leave: () => void;
}

export function Dispute({ found, error, again, leave }: DisputeProps) {
  const t = useWords(partyWords);
  const say = useSay();
  return (
    <article className="party">
      <h1>{say(found.matter)}</h1>
      <p>
        {found.caseNumber}
        <br />
        {found.me.name} {t('me', { role: say(found.me.role) })}
      </p>
      {found.drill && <Alert type="warning" title={t('drill')} className="party-part" />}
      {error !== null && <FailedPart error={error} again={again} calm />}
      <AskedFor found={found} />
      <OnlineSessions found={found} />
      <Where found={found} />
      <Own {...{ found, again }} />
      <OwnPapers legalNow={found.legalNow} again={again} />
      <Days found={found} />
      <Items found={found} />
      <Foot found={found} />
      <Space className="no-print" wrap>
        <Button size="large" onClick={again}>
          {t('again')}
        </Button>
        <Button size="large" onClick={leave}>
          {t('leave')}
        </Button>
      </Space>
    </article>
  );
}
