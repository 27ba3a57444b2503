/** The form of a decision with its draft, its preview and what came back for it. */
import { Button, Space } from 'antd';
import { useMemo, useState } from 'react';
import type { Case, CatalogueDecisionsItem } from '../../api/generated.ts';
import { faultsIn } from '../../api/problem.ts';
import type { Draft } from '../../offline/drafts.ts';
import { useChoices } from '../../parts/deciding/choices.ts';
import type { Envelope } from '../../parts/deciding/envelope.ts';
import { useNames } from '../../parts/names.ts';
import { faultsOf } from '../../parts/schema-form/faults.ts';
import { pruned } from '../../parts/schema-form/pruned.ts';
import { SchemaForm } from '../../parts/schema-form/schema-form.tsx';
import type { Schema } from '../../parts/schema-form/schema.ts';
import { Text } from '../../parts/text.tsx';
import { decisionWords } from '../../words/decision.ts';
import { useSay, useWords } from '../../words/words.ts';
import { begunWith } from './begun-with.ts';
import { BesideForm } from './beside-form.tsx';
import { useFieldNotes } from './field-notes.tsx';
import { Jurisdiction } from './jurisdiction.tsx';
import { Moved } from './moved.tsx';
import { EarlierOutcome, RefusedOutcome, UnansweredOutcome } from './outcome.tsx';
import { Preview } from './preview.tsx';
import type { useSend } from './send.ts';
import type { Entry } from './sent.ts';

interface DecisionFormProps {
  readonly found: Case;
  /** As it stood when the person last looked. */
  readonly opened: Case;
  readonly entry: CatalogueDecisionsItem;
  readonly schema: Schema;
  readonly draft: Draft<Entry>;
  readonly sending: ReturnType<typeof useSend>;
  /** The person has seen what moved. */
  readonly look: () => void;
  readonly discard: () => void;
}

const STALE = 'stale_version';

function DraftLine({ draft, found, discard }: Pick<DecisionFormProps, 'draft' | 'found' | 'discard'>) {
  const t = useWords(decisionWords);
  const { instant } = useNames(found);
  const { state, foundAt } = draft;
  if (state === 'none') return null;
  const words = { kept: t('kept'), typing: t('typing'), not_kept: t('notKept') } as const;
  return (
    <Space wrap style={{ marginBottom: 8 }}>
      <Text type="secondary">{words[state]}</Text>
      {foundAt !== undefined && (
        <Text>{t('restored', { at: instant(new Date(foundAt).toISOString()) })}</Text>
      )}
      <Button size="small" onClick={discard}>
        {t('discard')}
      </Button>
    </Space>
  );
}

function useAnswered({ found, entry, draft, schema }: DecisionFormProps) {
  const [initial] = useState(() => draft.value?.form ?? begunWith(found, entry.type));
  const [typed, setTyped] = useState<unknown>(initial);
  const [body, setBody] = useState<Envelope | undefined>(() => {
    const kept = pruned(schema, initial ?? {}) as Envelope;
    return faultsOf(schema, kept).length === 0 ? kept : undefined;
  });
  const change = (data: unknown, complete: boolean, kept: unknown): void => {
    setTyped(data);
    const { sent } = draft.value ?? {};
    draft.set({ form: kept as Envelope, ...(sent && { sent }) });
    setBody(complete ? (data as Envelope) : undefined);
  };
  return { initial, typed, body, change };
}

type Answered = ReturnType<typeof useAnswered>;

/** The acts of the page: send, send again under the same key, look at what moved. */
function useActs(props: DecisionFormProps, { body }: Answered) {
  const { found, opened, entry, sending, look } = props;
  const { outcome, send, resend, forget } = sending;
  const problem = outcome.is === 'refused' || outcome.is === 'unanswered' ? outcome.problem : undefined;
  const stale = problem?.code === STALE;
  const submit = async (form: unknown, expectedVersion = opened.version): Promise<void> => {
    await send({ type: entry.type, expectedVersion, ...(form as Envelope) });
  };
  const goOn = (): void => {
    look();
    if (stale && body !== undefined) void submit(body, found.version);
    // What nobody knows the fate of stays to be sent again.
    else if (outcome.is !== 'unanswered') forget();
  };
  return { outcome, problem, stale, submit, again: () => void resend(), goOn };
}

/** What came back, beside the button that was pressed. */
function Answered({
  props,
  acts,
}: {
  readonly props: DecisionFormProps;
  readonly acts: ReturnType<typeof useActs>;
}) {
  const { outcome, stale, again } = acts;
  if (outcome.is === 'unanswered') return <UnansweredOutcome problem={outcome.problem} again={again} />;
  if (outcome.is === 'earlier') return <EarlierOutcome />;
  if (outcome.is !== 'refused' || stale) return null;
  return <RefusedOutcome problem={outcome.problem} found={props.found} type={props.entry.type} />;
}

export function DecisionForm(props: DecisionFormProps) {
  const { found, opened, entry, schema, draft, discard } = props;
  const t = useWords(decisionWords);
  const say = useSay();
  const allowed = found.allowedDecisions.find(({ type }) => type === entry.type);
  const choices = useChoices(found, allowed, schema);
  const answered = useAnswered(props);
  const { initial, typed, body, change } = answered;
  const notes = useFieldNotes(found, entry.type, typed);
  const acts = useActs(props, answered);
  const { outcome, problem, stale, submit, goOn } = acts;
  const faults = useMemo(() => faultsIn(problem?.body), [problem]);
  const moved = stale || found.version !== opened.version;
  const detail = stale ? problem?.body.detail : undefined;
  return (
    <>
      {moved && <Moved {...{ found, detail, goOn }} seq={opened.seq} refused={stale} />}
      <DraftLine draft={draft} found={found} discard={discard} />
      <Jurisdiction found={found} type={entry.type} />
      <SchemaForm
        schema={schema}
        choices={choices}
        notes={notes}
        onChange={change}
        onSubmit={(form) => void submit(form)}
        busy={outcome.is === 'sending'}
        submitLabel={t('confirm', { what: say(entry) })}
        {...(initial === undefined ? {} : { initial })}
        {...(faults === undefined ? {} : { faults })}
      >
        <BesideForm found={found} type={entry.type} typed={typed} />
        <Preview found={found} type={entry.type} body={body} />
        <Answered props={props} acts={acts} />
      </SchemaForm>
    </>
  );
}
