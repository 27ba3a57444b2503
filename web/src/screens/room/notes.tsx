/**
 * The record beside the picture (笔录): what the host writes is the text of the case's own decision, kept on the device as it is typed like every form that is begun, and
 * entered in the case afterwards. So it has the walls of the record, and no second home.
 */
import { useState } from 'react';
import { Button, Form, Input, Space } from 'antd';
import { useDraft } from '../../offline/drafts.ts';
import type { Envelope } from '../../parts/deciding/envelope.ts';
import type { RoomInfo } from '../../api/generated.ts';
import { saveFile } from '../../parts/save-file.ts';
import { roomWords } from '../../words/room.ts';
import { useWords } from '../../words/words.ts';

/** The decision by which the record says that it was held. */
const HELD = { mediation: 'hold_session', hearing: 'hold_hearing' } as const;
/** As much as a text of the record holds. */
const LONGEST = 20_000;

interface Begun {
  readonly form?: Envelope;
}

/** What is written, and how it is kept. */
function useNotes({ caseId = '', kind }: RoomInfo) {
  const type = HELD[kind];
  const draft = useDraft<Begun>(`decide:${caseId}:${type}`);
  const { form } = draft.value ?? {};
  const typed = form?.data['notes'];
  const write = (text: string): void => {
    // Everything else that was begun in the form stays.
    const data = { mode: 'online', ...form?.data, notes: text };
    draft.set({ ...draft.value, form: { ...form, data } });
  };
  const { ready, state } = draft;
  return { notes: typeof typed === 'string' ? typed : '', write, ready, state, type };
}

function Ways({
  info,
  notes,
  type,
  opened,
}: {
  readonly info: RoomInfo;
  readonly notes: string;
  readonly type: string;
  readonly opened: () => void;
}) {
  const t = useWords(roomWords);
  const { caseId = '', caseNumber } = info;
  const download = (): void =>
    saveFile(new Blob([notes], { type: 'text/plain;charset=utf-8' }), `${caseNumber}.txt`);
  return (
    <Space wrap>
      <Button disabled={notes === ''} onClick={download}>
        {t('download')}
      </Button>
      <a href={`/cases/${caseId}/decide/${type}`} target="_blank" rel="noreferrer" onClick={opened}>
        {t('enterNotes')}
      </a>
    </Space>
  );
}

export function Notes({ info }: { readonly info: RoomInfo }) {
  const t = useWords(roomWords);
  const { notes, write, ready, state, type } = useNotes(info);
  // One draft, two pages: what was written on here after the other was opened would be missing from the record, and lost with the draft.
  const [elsewhere, setElsewhere] = useState(false);
  return (
    <section aria-labelledby="room-notes">
      <h2 id="room-notes">{t('notes')}</h2>
      <Form.Item
        label={t('notesOf')}
        htmlFor="room-notes-text"
        layout="vertical"
        extra={t(elsewhere ? 'notesElsewhere' : 'notesHint')}
      >
        <Input.TextArea
          id="room-notes-text"
          disabled={!ready}
          readOnly={elsewhere}
          value={notes}
          maxLength={LONGEST}
          autoSize={{ minRows: 6, maxRows: 18 }}
          onChange={({ target }) => write(target.value)}
        />
      </Form.Item>
      <Space wrap>
        <span role="status">{state === 'none' ? '' : t(state)}</span>
        <Ways {...{ info, notes, type }} opened={() => setElsewhere(true)} />
      </Space>
    </section>
  );
}
