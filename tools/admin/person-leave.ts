/**
 * `npm run person:leave -- <username> [--data DIR]`: somebody leaves or is disabled. Their sessions end, they cannot sign
 * in, and the tasks and cases they hold are their units' again at once. Nothing of what they did is changed.
 */
import { parseArgs } from 'node:util';
import { releaseAbsent } from '../../activities/release-absent.ts';
import { disablePerson } from '../../db/queries/people/disable-person.ts';
import { caseContract } from '../../workflows/contract.ts';
import { openRunningPlatform } from '../running/running-platform.ts';

const { values, positionals } = parseArgs({
  options: { data: { type: 'string' } },
  allowPositionals: true,
});
const username = positionals[0]?.toLowerCase();
if (username === undefined) {
  console.error('usage: npm run person:leave -- <username> [--data DIR]');
  process.exit(2);
}
const platform = openRunningPlatform(values.data, 'jingfa-person');
try {
  const { db, temporal, taskQueue } = platform;
  const personId = await disablePerson(db, username);
  if (personId === undefined) {
    console.error(`✗ 没有用户 ${username} / no such user`);
    process.exitCode = 1;
  } else {
    const released = await releaseAbsent({ db, temporal, contract: caseContract(taskQueue) });
    const left = released.filter((one) => !one.repaired);
    console.log(
      `✓ ${username} 已停用，${released.length - left.length} 项承办案件和协助事项已退回单位 / disabled; ${released.length - left.length} assignments and tasks are their units' again`,
    );
    for (const { caseId, id } of left)
      console.log(
        `  ✗ ${caseId} ${id} 尚未退回，夜间核对会再试 / not yet; the nightly comparison tries again`,
      );
    if (left.length > 0) process.exitCode = 1;
  }
} finally {
  await platform.end();
}
