/**
 * `npm run reconcile -- [--data DIR]`: does now what the nightly schedule does: compares every open case with its rows,
 * its workflow and its tasks' activities, repairs what is safe, and keeps a report. Ends with 1 when something stays wrong.
 */
import { wordsOf } from '../../words/dictionary.ts';
import { randomUUID } from 'node:crypto';
import { parseArgs } from 'node:util';
import { reconcile } from '../../activities/reconcile.ts';
import { caseContract } from '../../workflows/contract.ts';
import { openRunningPlatform } from '../running/running-platform.ts';

const told = (code: string): string => {
  const words = wordsOf('reconcileFinding', code);
  return words === undefined ? code : `${words.zh} / ${words.en}`;
};

const { values } = parseArgs({ options: { data: { type: 'string' } } });
const platform = openRunningPlatform(values.data, 'jingfa-reconcile');
try {
  const { db, temporal, taskQueue } = platform;
  const deps = { db, temporal, contract: caseContract(taskQueue) };
  const { counts, findings } = await reconcile(deps, { reportId: randomUUID(), note: () => undefined });
  const count = (name: string): number => counts[name] ?? 0;
  console.log(
    `已核对 ${count('cases')} 件在办案件、${count('rows')} 行、${count('activities')} 项办理中的协助事项、${count('runs')} 个流程` +
      ` / compared ${count('cases')} open cases, ${count('rows')} rows, ${count('activities')} open tasks, ${count('runs')} workflows`,
  );
  if (count('moving') > 0)
    console.log(
      `  ${count('moving')} 件正在变动，本次未核 / moved all the while and were left for the next time`,
    );
  for (const { code, caseId, id, repaired } of findings) {
    const what = [caseId, id].filter((part) => part !== undefined).join(' ');
    console.log(`  ${repaired ? '✓ 已修复/repaired' : '✗ 仍存在/remains'}  ${told(code)}  ${what}`);
  }
  console.log(
    `  无人承担 ${count('uncarried')}，逾期未处理 ${count('unansweredDue')} / carried by nobody ${count('uncarried')}, due and unanswered ${count('unansweredDue')}`,
  );
  const remaining = count('remaining') + count('uncarried') + count('unansweredDue');
  console.log(
    remaining === 0
      ? `✓ 一致；发现并修复 ${count('findings')} 项 / all agree; ${count('findings')} found and repaired`
      : `✗ 发现 ${count('findings')} 项，${count('remaining')} 项未能修复 / ${count('findings')} found, ${count('remaining')} remain`,
  );
  if (remaining > 0) process.exitCode = 1;
} finally {
  await platform.end();
}
