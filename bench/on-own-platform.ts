/** What is measured on a platform of the bench's own, each with its table. */
import { join } from 'node:path';
import { HttpClient } from '../demo/client/http-client.ts';
import { ensureTemporalCli } from '../local/setup/temporal-cli.mjs';
import type { Platform } from '../local/start/platform.ts';
import { calendarMarkdown, measureCalendar, SHARE_AT_LEAST, shareOf } from './calendar.ts';
import { OPENING } from './dispute-side.ts';
import { startEmpty } from './empty-side.ts';
import { exercisesMarkdown, measureExercises } from './exercises.ts';
import { atRest, command, load, missed, say } from './options.ts';
import { openOwnTemporal, withOwnPlatform } from './own-platform.ts';
import { measurePeers } from './peers/beside-peers.ts';
import { peersMarkdown } from './peers/markdown.ts';
import { measureResume, RESUMED_AT_LEAST, resumedPerSecond, resumeMarkdown } from './resume.ts';
import { TOLD_AT_MOST, longCase, measureTold, toldMarkdown } from './told.ts';
import { isKept, measureWeb, webMarkdown } from './web/web.ts';
import { whileRunning } from './while-running.ts';

const withPlatform = async <T>(run: (platform: Platform, folder: string) => Promise<T>) =>
  await withOwnPlatform({ temporalCli: await ensureTemporalCli(), say }, run);

export async function toldBesideRaw(): Promise<string> {
  return await withPlatform(async ({ run }) => {
    const client = new HttpClient(run.address);
    const { password = '', users } = run.demo ?? {};
    await client.signIn(users?.['police']?.username ?? '', password);
    const caseId = await longCase(client, { stationId: users?.['police']?.unit, ...OPENING });
    const times = await measureTold(client, caseId, 300);
    if (!(times.ratio <= TOLD_AT_MOST))
      missed(`told ÷ raw is ${times.ratio.toFixed(2)}, more than ${TOLD_AT_MOST}`);
    return toldMarkdown(command, times);
  });
}

export async function budgetsOfScreens(): Promise<string> {
  return await withPlatform(async ({ run }) => {
    const budgets = await measureWeb(run, OPENING);
    for (const { what } of budgets.filter((one) => !isKept(one))) missed(`over its budget: ${what}`);
    return webMarkdown(command, budgets);
  });
}

export async function besideExercises(): Promise<string> {
  return await withPlatform(async ({ run }) => {
    const { password = '', users } = run.demo ?? {};
    const signedIn = async (key: string): Promise<HttpClient> => {
      const client = new HttpClient(run.address);
      await client.signIn(users?.[key]?.username ?? '', password);
      return client;
    };
    const measured = await measureExercises({
      real: await signedIn('otherStation'),
      realStation: users?.['otherStation']?.unit ?? '',
      trainee: await signedIn('police'),
      trainingStation: users?.['police']?.unit ?? '',
      opening: OPENING,
    });
    return exercisesMarkdown(command, measured);
  });
}

export async function besideBareSignals(): Promise<string> {
  return await withPlatform(async ({ run }, folder) => {
    const temporal = openOwnTemporal(run, join(folder, 'data'));
    const result = await whileRunning(
      () => temporal.end(),
      () => measureCalendar(run, temporal, atRest.open, say),
    );
    const share = shareOf(result);
    if (!(share >= SHARE_AT_LEAST))
      missed(`the notice has ${share.toFixed(2)} of the rate of bare signals, less than ${SHARE_AT_LEAST}`);
    return calendarMarkdown(command, result);
  });
}

export async function resumed(): Promise<string> {
  const result = await measureResume({ temporalCli: await ensureTemporalCli(), open: atRest.open, say });
  const rate = resumedPerSecond(result);
  if (!(rate >= RESUMED_AT_LEAST))
    missed(`${rate.toFixed(0)} cases a second run again, less than ${RESUMED_AT_LEAST}`);
  return resumeMarkdown(command, result);
}

export async function besidePeers(): Promise<string> {
  return await withPlatform(async (platform, folder) => {
    const { temporalAddress, databaseUrl } = platform.run;
    const empty = await startEmpty({ folder, temporalAddress, adminUrl: databaseUrl, timerMs: 0, tasks: 0 });
    return await whileRunning(
      () => empty.stop(),
      async () => peersMarkdown(command, await measurePeers({ platform, empty, folder, load, say })),
    );
  });
}
