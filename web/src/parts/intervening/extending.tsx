/** 批量延长: which clock of the ticked cases, on which ground. Of a deadline each case has its own; the row names it. */
import { Alert, Button, Form, InputNumber, Select } from 'antd';
import { useQueries } from '@tanstack/react-query';
import { caseQuery } from '../../api/case.ts';
import { useCatalogue } from '../../api/catalogue.ts';
import type { Case, Deadline, ListRulesPolicy } from '../../api/generated.ts';
import { useRules } from '../rules.ts';
import { interveneWords } from '../../words/intervene.ts';
import { useSay, useWords } from '../../words/words.ts';
import { groundsForMany } from './grounds.ts';
import type { Chosen, Row } from './sending.ts';

/** Clocks of a case that the reader may extend now, the earliest first. */
function extendable({ deadlines, allowedDecisions }: Case): readonly Deadline[] {
  const entry = allowedDecisions.find(({ type }) => type === 'extend_deadline');
  if (entry?.allowed !== true) return [];
  const targets = entry.targets?.deadline;
  return deadlines
    .filter(({ deadlineId, status }) => status === 'armed' && (targets?.includes(deadlineId) ?? true))
    .toSorted((one, other) => one.dueAt.localeCompare(other.dueAt));
}

export interface ClockOfSome {
  readonly rule: string;
  readonly name: string;
  readonly policy: Case['policy'];
  readonly rows: readonly Row[];
}

/** @param wanted whether the cases are looked at @returns each rule of which some of the cases have a running clock */
export function useClocks(cases: readonly Chosen[], wanted: boolean) {
  return useQueries({
    queries: cases.map(({ caseId }) => ({ ...caseQuery(caseId), enabled: wanted })),
    combine: (found) => {
      const clocks = new Map<string, ClockOfSome>();
      for (const { data } of found) {
        for (const { rule, name, deadlineId } of data === undefined ? [] : extendable(data)) {
          if (data === undefined) continue;
          const { caseId, policy } = data;
          const known = clocks.get(rule) ?? { rule, name, policy, rows: [] };
          if (known.rows.some((row) => row.caseId === caseId)) continue;
          clocks.set(rule, { ...known, rows: [...known.rows, { caseId, data: { deadlineId } }] });
        }
      }
      const unread = found.filter(({ isError }) => isError);
      return {
        clocks: [...clocks.values()],
        reading: found.some(({ isLoading }) => isLoading),
        unread: unread.length,
        again: () => void Promise.all(unread.map(({ refetch }) => refetch())),
      };
    },
  });
}

/** By how much, where the ground leaves it to the one who grants it. */
function LengthFields() {
  const t = useWords(interveneWords);
  const say = useSay();
  const units = useCatalogue()?.vocabularies['durationUnit'] ?? [];
  return (
    <>
      <Form.Item name={['data', 'length']} label={t('length')} extra={t('lengthHint')}>
        <InputNumber min={1} precision={0} />
      </Form.Item>
      <Form.Item name={['data', 'unit']} label={t('unit')}>
        <Select
          allowClear
          options={units
            .filter(({ code }) => code !== 'hour')
            .map((one) => ({ value: one.code, label: say(one) }))}
        />
      </Form.Item>
    </>
  );
}

/** A case that could not be read would be left out without a word. */
function Unread({ count, again }: { readonly count: number; readonly again: () => void }) {
  const t = useWords(interveneWords);
  return (
    <Alert
      type="error"
      showIcon
      title={t('unread', { count })}
      action={<Button onClick={again}>{t('readAgain')}</Button>}
    />
  );
}

interface ExtendFieldsProps extends ReturnType<typeof useClocks> {
  readonly count: number;
  readonly rule: string | undefined;
}

export function ExtendFields({ clocks, reading, unread, again, count, rule }: ExtendFieldsProps) {
  const t = useWords(interveneWords);
  const say = useSay();
  const chosen = clocks.find((one) => one.rule === rule) ?? clocks[0];
  const rules = useRules('', chosen?.policy as ListRulesPolicy | undefined).data?.items ?? [];
  const groundsOf = (id: string) => groundsForMany(rules.find((one) => one.id === id)?.extensions ?? []);
  const offered = unread > 0 ? [] : clocks.filter((one) => groundsOf(one.rule).length > 0);
  return (
    <>
      {unread > 0 && <Unread count={unread} again={again} />}
      <Form.Item name="rule" label={t('clock')} rules={[{ required: true }]} extra={t('clockHint')}>
        <Select
          loading={reading}
          notFoundContent={t(reading ? 'checking' : 'noClock')}
          options={offered.map((one) => ({
            value: one.rule,
            label: t('clockOf', { name: one.name, some: one.rows.length, count }),
          }))}
        />
      </Form.Item>
      <Form.Item name={['data', 'ground']} label={t('extensionGround')} rules={[{ required: true }]}>
        <Select
          options={groundsOf(rule ?? '').map((one) => ({
            value: one.ground,
            label: `${say(one)} · ${say(one.limit)} · ${one.article}`,
          }))}
        />
      </Form.Item>
      <LengthFields />
    </>
  );
}
