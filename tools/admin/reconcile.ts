/**
 * `npm run reconcile -- [--data DIR]`: does now what the nightly schedule does: compares every open case with its rows,
 * its workflow and its tasks' activities, repairs what is safe, and keeps a report. Ends with 1 when something stays wrong.
 */
import { randomUUID } from 'node:crypto';
import { parseArgs } from 'node:util';
import { reconcile } from '../../activities/reconcile.ts';
import { caseContract } from '../../workflows/contract.ts';
import { openRunningPlatform } from '../running/running-platform.ts';

const WORDS: Readonly<Record<string, string>> = {
  row_missing: '应有的行缺失 / a row is missing',
  row_extra: '多出的行 / a row too many',
  row_altered: '行与案卷不符 / a row differs from the record',
  workflow_missing: '在办案件没有运行中的流程 / an open case runs nowhere',
  workflow_unexpected: '流程在运行，但案件已归档或不存在 / a workflow runs without an open case',
  activity_missing: '协助事项没有对应的活动 / an open task has no activity',
  activity_extra: '活动没有对应的协助事项 / an activity has no open task',
  case_parked: '案件已停住，等待查看（见运维手册）/ the case is parked, see the runbook',
  case_stuck: '流程反复失败（见运维手册）/ its workflow task keeps failing, see the runbook',
  holder_absent: '协助事项由已离岗人员持有 / a task is held by somebody who left',
  input_unanswered: '提交后十分钟仍无结果 / sent and not decided for ten minutes',
  not_compared: '数据库超时，这一部分未核对 / not compared: the database did not answer in time',
  case_neglected: '无人承担或逾期未处理 / nobody carries it, or a due day passed unanswered',
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
    console.log(`  ${repaired ? '✓ 已修复/repaired' : '✗ 仍存在/remains'}  ${WORDS[code] ?? code}  ${what}`);
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
