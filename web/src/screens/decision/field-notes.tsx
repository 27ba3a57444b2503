/** What stands at a field of some decisions: at the amount claimed what the suit costs, at a correction what the court asked for there. */
import { useMemo } from 'react';
import type { Case } from '../../api/generated.ts';
import type { Notes } from '../../parts/schema-form/drawing.tsx';
import { useCorrectionMarks } from './correction-marks.tsx';
import { SuitFeeAt } from './suit-fee.tsx';

/** Where the amount in dispute is entered. */
const CLAIMING: readonly string[] = ['submit_complaint', 'register_case', 'issue_fee_notice'];

export function useFieldNotes(found: Case, type: string, typed: unknown): Notes {
  const marks = useCorrectionMarks(found, type);
  return useMemo(() => {
    if (!CLAIMING.includes(type)) return marks;
    return { ...marks, 'data/claimAmount': <SuitFeeAt found={found} typed={typed} /> };
  }, [found, type, typed, marks]);
}
