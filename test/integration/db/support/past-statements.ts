/** Statements of folds, and those that read a case at an earlier instant, for the snapshots of statements. */
import type { SQL } from 'drizzle-orm';
import { readPastNamesStatement } from '../../../../db/queries/cases/read-past-names.ts';
import {
  keepCheckpointStatement,
  nearestCheckpointStatement,
} from '../../../../db/queries/record/checkpoints.ts';
import {
  dropFoldStatement,
  keepFoldStatement,
  readFoldStatement,
} from '../../../../db/queries/record/kept-fold.ts';
import { readLaterKnownStatement, readPlaceStatement } from '../../../../db/queries/record/read-place.ts';
import { scopeOf } from './platform.ts';

const ID = '00000000-0000-4000-8000-000000000001';
const scope = scopeOf('police');

export const PAST_STATEMENTS: Readonly<Record<string, SQL>> = {
  'nearest-checkpoint': nearestCheckpointStatement({ caseId: ID, version: 'digest', inputNo: 90, seq: 900 }),
  'keep-checkpoint': keepCheckpointStatement({
    caseId: ID,
    version: 'digest',
    inputNo: 1,
    seq: 1,
    state: '{}',
  }),
  'read-place': readPlaceStatement(ID, { seq: 12 }),
  'read-place-by-instant': readPlaceStatement(ID, { recordedBy: 1_770_000_000_000 }),
  'read-later-known': readLaterKnownStatement(ID, { seq: 12, by: 1_770_000_000_000 }),
  'read-past-names': readPastNamesStatement(scope, ID, { textIds: [ID], personIds: [ID] }),
  'keep-fold': keepFoldStatement({
    caseId: ID,
    head: { inputNo: 1, seq: 1, headHash: 'h' },
    inputNo: 1,
    version: 'digest',
    state: '{}',
  }),
  'read-fold': readFoldStatement(ID, 'digest'),
  'drop-fold': dropFoldStatement(ID),
};
