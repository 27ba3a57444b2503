/** The auditor: reads the record with its own SQL, computes everything again, and names each check that does not hold. */
import type postgres from 'postgres';
import type { Ledger } from '../front.ts';
import type { CheckName, Finding } from './finding.ts';
import { LEDGER_CHECKS } from './ledger-checks.ts';
import { orderCheck } from './order-check.ts';
import { type CaseRecord, readRecords } from './read.ts';
import { RECORD_CHECKS } from './record-checks.ts';

export interface AuditReport {
  readonly cases: number;
  readonly inputs: number;
  readonly events: number;
  /** Expiries that were undone by a decision which they had overtaken. */
  readonly superseded: number;
  readonly findings: readonly Finding[];
}

function auditCase(record: CaseRecord, ledger: Ledger): Finding[] {
  const found: Finding[] = [];
  const note = (check: string, whats: readonly string[]): void => {
    for (const what of whats) found.push({ check: check as CheckName, caseId: record.caseId, what });
  };
  /** Rows so broken that a check cannot even read them fail it. */
  const run = (name: string, check: () => readonly string[]): void => {
    try {
      note(name, check());
    } catch (error) {
      note(name, [`cannot be checked: ${String(error)}`]);
    }
  };
  for (const [name, check] of Object.entries(RECORD_CHECKS)) run(name, () => check(record));
  for (const [name, check] of Object.entries(LEDGER_CHECKS)) run(name, () => check(record, ledger));
  run('order', () => orderCheck(record));
  return found;
}

export async function audit(
  sql: postgres.Sql,
  ledger: Ledger,
  caseIds: readonly string[],
): Promise<AuditReport> {
  const records = await readRecords(sql, caseIds);
  const total = (count: (record: CaseRecord) => number): number =>
    records.reduce((sum, one) => sum + count(one), 0);
  return {
    cases: records.length,
    inputs: total(({ inputs }) => inputs.length),
    events: total(({ events }) => events.length),
    superseded: total(({ events }) => events.filter(({ type }) => type === 'expiry_superseded').length),
    findings: records.flatMap((record) => auditCase(record, ledger)),
  };
}
