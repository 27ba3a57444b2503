/** 外发消息: what the parties were told outside the platform, and what did not arrive. */
import { useQuery } from '@tanstack/react-query';
import { Tag } from 'antd';
import { type Case, type CaseMessages, listCaseMessages } from '../../api/generated.ts';
import { useNames } from '../../parts/names.ts';
import { FailedPart } from '../../parts/states.tsx';
import { Text } from '../../parts/text.tsx';
import { messageWords } from '../../words/messages.ts';
import { useSay, useWords } from '../../words/words.ts';

type Message = CaseMessages['items'][number];

const LOST: readonly Message['state'][] = ['bounced', 'not_sent'];

function State({ message: { state, bounce } }: { readonly message: Message }) {
  const t = useWords(messageWords);
  const say = useSay();
  const why = bounce === undefined ? '' : t('why', { why: say(bounce) });
  return <Tag color={LOST.includes(state) ? 'error' : 'default'}>{`${t(state)}${why}`}</Tag>;
}

export function Messages({ found }: { readonly found: Case }) {
  const t = useWords(messageWords);
  const say = useSay();
  const names = useNames(found);
  const { data, error, refetch } = useQuery({
    queryKey: ['case', found.caseId, 'messages'],
    queryFn: () => listCaseMessages(found.caseId),
  });
  if (data?.items.length === 0) return undefined;
  return (
    <section aria-label={t('title')}>
      <h2>{t('title')}</h2>
      <p>
        <Text type="secondary">{t('hint')}</Text>
      </p>
      {error !== null && data === undefined && (
        <FailedPart what={t('gone')} error={error} again={() => void refetch()} />
      )}
      <ul className="party-codes">
        {data?.items.map((message) => (
          <li key={message.messageId}>
            <span className="party-codes-who">{names.partyById(message.partyId)}</span>
            <span className="party-codes-standing">
              {say(message)} · {names.instant(message.createdAt)}
            </span>
            <State message={message} />
          </li>
        ))}
      </ul>
    </section>
  );
}
