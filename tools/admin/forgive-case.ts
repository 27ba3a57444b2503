/**
 * `npm run case:forgive -- <caseId> [--data DIR]`: a case that was parked because its workflow did not yield goes on now
 * (ADR 0018), e.g. after what it read was repaired. A new version of the workflows lets it go on by itself.
 */
import { parseArgs } from 'node:util';
import { forgiveCase } from '../../db/queries/record/strike-case.ts';
import { nudgeCase } from '../../temporal/cases.ts';
import { caseContract, SIGNAL_RESUME } from '../../workflows/contract.ts';
import { openRunningPlatform } from '../running/running-platform.ts';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

const { values, positionals } = parseArgs({
  options: { data: { type: 'string' } },
  allowPositionals: true,
});
const caseId = positionals[0]?.toLowerCase() ?? '';
if (!UUID.test(caseId)) {
  console.error('usage: npm run case:forgive -- <caseId> [--data DIR]');
  process.exit(2);
}
const platform = openRunningPlatform(values.data, 'jingfa-case');
try {
  const { db, temporal, taskQueue } = platform;
  if (await forgiveCase(db, caseId)) {
    await temporal.call((client) => nudgeCase(client, caseContract(taskQueue), caseId, SIGNAL_RESUME));
    console.log('✓ 案件将继续办理 / the case goes on');
  } else {
    console.error(
      '✗ 该案件未因流程不让步被暂停 / this case was not parked because its workflow did not yield',
    );
    process.exitCode = 1;
  }
} finally {
  await platform.end();
}
