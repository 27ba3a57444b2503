/** 推演: suppose a decision that is possible now, or another first day of a running clock, and read it beside today. It writes nothing. */
import { Input, Segmented, Select, Space } from 'antd';
import { useMemo, useState } from 'react';
import { useCatalogue } from '../../api/catalogue.ts';
import type { Case, CatalogueDecisionsItem, WhatIf } from '../../api/generated.ts';
import { useDecisionText } from '../../parts/decision-text.ts';
import { useChoices } from '../../parts/deciding/choices.ts';
import { type Envelope, envelopeSchema } from '../../parts/deciding/envelope.ts';
import { dayOf } from '../../parts/due-line.ts';
import { useInAddress } from '../../parts/in-address.ts';
import { useNames } from '../../parts/names.ts';
import { SchemaForm } from '../../parts/schema-form/schema-form.tsx';
import { FailedPart, Loading } from '../../parts/states.tsx';
import { inspectorWords } from '../../words/inspector.ts';
import { useWords } from '../../words/words.ts';
import { useAsOf } from './record.ts';
import { RoleSelect } from './role-select.tsx';
import { SideBySide } from './side-by-side.tsx';

interface CaseProps {
  readonly found: Case;
}

/** A day without an hour: the morning of it. */
const MORNING = 'T09:00:00+08:00';

interface DayProps {
  readonly label: string;
  readonly day: string;
  readonly set: (day: string) => void;
  readonly min?: string;
}

function Day({ label, day, set, min }: DayProps) {
  return (
    <label className="end">
      {label}
      <Input
        type="date"
        value={day}
        min={min}
        onChange={({ target }) => set(target.value)}
        style={{ width: 180 }}
      />
    </label>
  );
}

/** Suppose a running clock had begun on another day: "had it been served on the 3rd". */
function OtherStart({ found }: CaseProps) {
  const t = useWords(inspectorWords);
  const names = useNames(found);
  const [clock, setClock] = useInAddress('clock');
  const [on, setOn] = useInAddress('on');
  const running = found.deadlines.filter(({ status }) => status === 'armed' || status === 'breached');
  const chosen = running.find(({ deadlineId }) => deadlineId === clock);
  const starts =
    chosen === undefined || on === undefined ? [] : [{ deadlineId: chosen.deadlineId, startDate: on }];
  const asked = starts.length === 0 ? undefined : { starts, suppose: [] };
  if (running.length === 0) return <p>{t('noClock')}</p>;
  return (
    <>
      <Select
        aria-label={t('whichClock')}
        placeholder={t('whichClock')}
        style={{ width: '100%', marginBottom: 8 }}
        value={chosen?.deadlineId ?? null}
        onChange={(next: string | null) => setClock(next ?? undefined)}
        options={running.map((one) => ({ value: one.deadlineId, label: names.deadline(one) }))}
      />
      {chosen !== undefined && <p>{t('beganOn', { day: names.day(chosen.startDate) })}</p>}
      <p>{t('effectsStay')}</p>
      <Day label={t('supposeBegun')} day={on ?? ''} set={(day) => setOn(day === '' ? undefined : day)} />
      <SideBySide found={found} asked={asked} />
    </>
  );
}

interface SupposingProps extends CaseProps {
  readonly entry: CatalogueDecisionsItem;
  readonly allowed: Case['allowedDecisions'][number];
  readonly role: string | undefined;
}

function Supposing({ found, entry, allowed, role }: SupposingProps) {
  const t = useWords(inspectorWords);
  const vocabularies = useCatalogue()?.vocabularies;
  const today = dayOf(found.clock.legalNow);
  const [day, setDay] = useState(today);
  const [form, setForm] = useState<Envelope>();
  const schema = useMemo(() => envelopeSchema(entry, vocabularies ?? {}), [entry, vocabularies]);
  const choices = useChoices(found, allowed, schema);
  const at = day > today ? { at: `${day}${MORNING}` } : {};
  const actor = role === undefined ? {} : { actor: { role } };
  const suppose = [{ type: entry.type, ...form, ...at, ...actor }] as unknown as WhatIf['suppose'];
  return (
    <>
      <Day label={t('supposeOn')} day={day} min={today} set={setDay} />
      <SchemaForm
        schema={schema}
        choices={choices}
        onSubmit={(data) => setForm(data as Envelope)}
        submitLabel={t('look')}
      />
      <SideBySide found={found} asked={form === undefined ? undefined : { suppose }} />
    </>
  );
}

/** Suppose a decision that is possible now, in one's own role or in another. */
function OtherDecision({ found }: CaseProps) {
  const t = useWords(inspectorWords);
  const text = useDecisionText();
  const catalogue = useCatalogue();
  const [role, setRole] = useInAddress('role');
  const [type, setType] = useInAddress('decide');
  const { data, error, refetch } = useAsOf(found.caseId, found.seq, role);
  const open = (data?.allowedDecisions ?? []).filter(({ allowed }) => allowed);
  const allowed = open.find((one) => one.type === type);
  const entry = catalogue?.decisions.find((one) => one.type === allowed?.type);
  return (
    <>
      <Space wrap style={{ marginBottom: 8 }}>
        <RoleSelect {...{ role, setRole }} />
        <Select
          aria-label={t('whichDecision')}
          placeholder={t('whichDecision')}
          showSearch={{ optionFilterProp: 'label' }}
          style={{ minWidth: 240 }}
          value={allowed?.type ?? null}
          onChange={(next: string | null) => setType(next ?? undefined)}
          options={open.map((one) => ({ value: one.type, label: text(one.type) }))}
          notFoundContent={t('noneOpen')}
        />
      </Space>
      {error !== null && <FailedPart error={error} again={() => void refetch()} />}
      {data === undefined && error === null && <Loading rows={2} />}
      {entry !== undefined && allowed !== undefined && (
        <Supposing key={`${role ?? ''} ${entry.type}`} {...{ found, entry, allowed, role }} />
      )}
    </>
  );
}

export default function WhatIfPane({ found }: CaseProps) {
  const t = useWords(inspectorWords);
  const [kind, setKind] = useInAddress('suppose');
  const ofStart = kind === 'start';
  return (
    <section className="what-if">
      <p>{t('whatIfHint')}</p>
      <Segmented
        aria-label={t('whatIf')}
        value={ofStart ? 'start' : 'decision'}
        onChange={(next) => setKind(next === 'start' ? 'start' : undefined)}
        options={[
          { value: 'decision', label: t('aDecision') },
          { value: 'start', label: t('aStart') },
        ]}
        style={{ marginBottom: 8 }}
      />
      {ofStart ? <OtherStart found={found} /> : <OtherDecision found={found} />}
    </section>
  );
}
