/** 解纷码 at the counter: given to a party, shown once as letters and as a QR code, replaced when it was lost. */
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Modal, Popconfirm, QRCode, Typography } from 'antd';
import { useRef, useState } from 'react';
import {
  type Case,
  givePartyCode,
  listPartyCodes,
  type PartyCode,
  type PartyCodes as Codes,
} from '../../api/generated.ts';
import { isProblem, type Problem } from '../../api/problem.ts';
import { newKey, withKey } from '../../api/send.ts';
import { dayOf } from '../../parts/due-line.ts';
import { useNames } from '../../parts/names.ts';
import { Refused } from '../../parts/refused.tsx';
import { FailedPart } from '../../parts/states.tsx';
import { Text } from '../../parts/text.tsx';
import { partyCodeWords } from '../../words/party.ts';
import { useWords } from '../../words/words.ts';

type Code = Codes['items'][number];

interface Given extends PartyCode {
  readonly partyId: string;
}

/** A press whose answer did not come is sent again under its key, and has the same code. */
function useGiving({ caseId }: Case) {
  const queries = useQueryClient();
  const pressed = useRef<{ readonly partyId: string; readonly key: string }>(undefined);
  const [busy, setBusy] = useState<string>();
  const [given, setGiven] = useState<Given>();
  const [problem, setProblem] = useState<Problem>();
  const give = async (partyId: string): Promise<void> => {
    const key = pressed.current?.partyId === partyId ? pressed.current.key : newKey();
    pressed.current = { partyId, key };
    setBusy(partyId);
    setProblem(undefined);
    try {
      setGiven({ ...(await givePartyCode(caseId, partyId, {}, withKey(key))), partyId });
      pressed.current = undefined;
      await queries.invalidateQueries({ queryKey: ['case', caseId, 'party codes'] });
    } catch (error) {
      if (!isProblem(error)) throw error;
      if (!error.undecided) pressed.current = undefined;
      setProblem(error);
    } finally {
      setBusy(undefined);
    }
  };
  return { busy, given, problem, give, handedOver: () => setGiven(undefined) };
}

interface OnceProps {
  readonly who: string;
  readonly given: Given;
  readonly close: () => void;
}

/** Gone with this window: the platform keeps no code. */
function Once({ who, given: { code, address }, close }: OnceProps) {
  const t = useWords(partyCodeWords);
  return (
    <Modal
      open
      title={t('given', { who })}
      onCancel={close}
      footer={<Button onClick={() => globalThis.print()}>{t('print')}</Button>}
    >
      <div className="party-code">
        <Typography.Text code copyable className="party-code-letters">
          {code}
        </Typography.Text>
        <QRCode type="svg" value={`${address}#${code}`} size={192} aria-label={t('qr', { who })} />
        <p>{t('how', { address })}</p>
      </div>
    </Modal>
  );
}

function useStanding(found: Case): (code: Code) => string {
  const t = useWords(partyCodeWords);
  const names = useNames(found);
  return ({ canHave, closed, givenAt, lastOpenedAt }) => {
    if (closed) return t('closed');
    if (givenAt === undefined) return t(canHave ? 'none' : 'cannot');
    const since = t('since', { day: names.day(dayOf(givenAt)) });
    return lastOpenedAt === undefined
      ? since
      : `${since} · ${t('opened', { day: names.day(dayOf(lastOpenedAt)) })}`;
  };
}

interface GiveProps {
  readonly code: Code;
  readonly who: string;
  readonly busy: boolean;
  readonly give: () => void;
}

function Give({ code: { givenAt, canHave }, who, busy, give }: GiveProps) {
  const t = useWords(partyCodeWords);
  if (givenAt === undefined)
    return (
      <Button loading={busy} disabled={!canHave} onClick={give} aria-label={`${t('give')} ${who}`}>
        {t('give')}
      </Button>
    );
  return (
    <Popconfirm title={t('replaceAsk')} onConfirm={give} okText={t('yes')} cancelText={t('no')}>
      <Button loading={busy} aria-label={`${t('replace')} ${who}`}>
        {t('replace')}
      </Button>
    </Popconfirm>
  );
}

export function PartyCodes({ found }: { readonly found: Case }) {
  const t = useWords(partyCodeWords);
  const names = useNames(found);
  const standing = useStanding(found);
  const { busy, given, problem, give, handedOver } = useGiving(found);
  const { data, error, refetch } = useQuery({
    queryKey: ['case', found.caseId, 'party codes'],
    queryFn: () => listPartyCodes(found.caseId),
    retry: (count, failure) => count < 2 && !(isProblem(failure) && failure.status === 403),
  });
  // Not theirs to give.
  if (isProblem(error) && error.status === 403) return undefined;
  const nameOf = (partyId: string): string => names.partyById(partyId) ?? partyId;
  return (
    <section aria-labelledby="party-codes" className="no-print">
      <h2 id="party-codes">{t('title')}</h2>
      <p>
        <Text type="secondary">{t('hint')}</Text>
      </p>
      <Refused problem={problem} />
      {error !== null && data === undefined && (
        <FailedPart what={t('gone')} error={error} again={() => void refetch()} />
      )}
      <ul className="party-codes">
        {data?.items.map((code) => (
          <li key={code.partyId}>
            <span className="party-codes-who">{nameOf(code.partyId)}</span>
            <span className="party-codes-standing">{standing(code)}</span>
            <Give
              code={code}
              who={nameOf(code.partyId)}
              busy={busy === code.partyId}
              give={() => void give(code.partyId)}
            />
          </li>
        ))}
      </ul>
      {given !== undefined && <Once who={nameOf(given.partyId)} given={given} close={handedOver} />}
    </section>
  );
}
