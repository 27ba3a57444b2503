/** A long record for tests: notes, ten to an input, appended to a case as the workflow would. */
import type { Database } from '../../db/client.ts';
import { recordInput } from '../../db/queries/record/record-input.ts';
import type { Head, RecordRequest } from '../../domain/kernel/append-contract.ts';
import { canonicalText } from '../../domain/kernel/canonical.ts';
import { decisionRequest, type Sample } from '../integration/db/support/record-requests.ts';

const EVENTS_AN_INPUT = 10;
/** Of a text that is no more. */
const ERASED = '00000000-0000-4000-8000-000000000000';

export interface LongRecord {
  readonly caseId: string;
  readonly inputs: number;
  /** Who wrote the notes; somebody else each without. */
  readonly personId?: string;
  /** Legal instant of an input's notes, epoch ms; without it all are of one day. */
  readonly at?: (no: number) => number;
}

/** Notes are what a long record is made of; the rows of the case stay as they are. */
function notes({ caseId, personId, at }: LongRecord, after: Head, no: number): RecordRequest {
  const sample: Sample = { events: EVENTS_AN_INPUT, ...(personId === undefined ? {} : { personId }) };
  const { projection: _none, ...request } = decisionRequest(caseId, after, sample);
  const instant = at === undefined ? {} : { at: at(no) };
  const events = request.events.map((row) => {
    const body = JSON.parse(row.body) as object;
    const data = { text: { textId: ERASED, digest: 'd' } };
    return { ...row, body: canonicalText({ ...body, ...instant, data }) };
  });
  return { ...request, events };
}

/** @param after where the record stands @returns where it stands then */
export async function appendNotes(worker: Database, record: LongRecord, after: Head): Promise<Head> {
  let head = after;
  for (let no = 0; no < record.inputs; no += 1) {
    head = (await recordInput(worker, notes(record, head, no))).head;
  }
  return head;
}
