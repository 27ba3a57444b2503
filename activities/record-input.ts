/** The checked append, which tells a request that the database refuses for its data from one that it could not answer. */
import { log } from '@temporalio/activity';
import type { Database } from '../db/client.ts';
import { DatabaseError } from '../db/errors.ts';
import { recordInput as append } from '../db/queries/record/record-input.ts';
import type { CaseActivities } from '../workflows/contract.ts';

/** SQLSTATE 22 (a value that is none of its type) and 23 (a constraint): the same request would be refused for ever. */
const OF_ITS_DATA = /^2[23]/;
/** Two at once; the next attempt finds what the other one wrote. */
const UNIQUE_VIOLATION = '23505';

function refusedForItsData(error: unknown): error is DatabaseError {
  if (!(error instanceof DatabaseError) || error.sqlState === undefined) return false;
  return OF_ITS_DATA.test(error.sqlState) && error.sqlState !== UNIQUE_VIOLATION;
}

export function recordInput(db: Database): CaseActivities['recordInput'] {
  return async (request) => {
    if (request === null) return { status: 'unassessed' };
    try {
      return await append(db, request);
    } catch (error) {
      if (!refusedForItsData(error)) throw error;
      // Without its message, which quotes the value.
      const { inputId } = request.input;
      log.error('an input cannot be recorded as it was judged', { inputId, sqlState: error.sqlState });
      return { status: 'unrecordable' };
    }
  };
}
