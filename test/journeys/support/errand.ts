/** Errands to a door: a task of the court in the hands of a station, and an officer on a telephone that can be without a network. */
import { randomBytes } from 'node:crypto';
import type { Page } from 'playwright-core';
import sharp from 'sharp';
import { expect } from 'vitest';
import type { World } from '../../../demo/client/world.ts';
import { CaseWalk } from '../../../demo/walker/case-walk.ts';
import { consents } from '../../../demo/walker/journey-station.ts';
import { TaskWalk } from '../../../demo/walker/task-walk.ts';
import { actSchema, type Asked } from '../../../web/src/screens/task/act-schema.ts';
import { tasksWords } from '../../../web/src/words/tasks.ts';
import type { CourtHouse, Person } from './court-house.ts';
import { journeyWorld } from './disputes.ts';
import { fillFields } from './fill-form.ts';

/** A machine that builds beside the journey takes its time. */
export const PATIENCE_MS = 20_000;

/** A dispute by the calendar, in which a judge mediates and so may ask the station for help. */
async function withJudge(world: World): Promise<CaseWalk> {
  const walk = await CaseWalk.open(world, 'police', {
    source: 'walk_in',
    matter: 'adjacent_pollution',
    summary: '楼上夜间噪音，双方多次争吵',
    parties: [
      { role: 'applicant', kind: 'person', name: '张建设', phone: '13845400001' },
      {
        role: 'respondent',
        kind: 'person',
        name: '李红梅',
        phone: '13845400002',
        address: '长青乡友谊路8号',
      },
    ],
  });
  await walk.decide('triage', { leadsTo: 'awaiting_judge' });
  await walk.decide('accept_referral', { leadsTo: 'judge_mediation' });
  await consents(walk, 'judge_mediation');
  return walk;
}

export interface Errand {
  readonly walk: CaseWalk;
  readonly task: TaskWalk;
  readonly path: string;
}

interface TaskRead {
  readonly status: string;
  readonly attempts: readonly { readonly evidence?: readonly { readonly documentId: string }[] }[];
}

/** @param world where it is asked for; else at the platform of all journeys */
export async function errand(kind: string, world?: World): Promise<Errand> {
  const walk = await withJudge(world ?? (await journeyWorld()));
  const task = await TaskWalk.issue(walk, kind);
  return { walk, task, path: `/tasks/${task.taskId}` };
}

/** What is on record. */
export async function taskOf({ task, walk }: Errand): Promise<TaskRead> {
  const client = await walk.world.as('police');
  return (await client.get<TaskRead>(`/api/tasks/${task.taskId}`)).body;
}

/** The service worker has the app once it controls the page. */
async function keepsApp(page: Page): Promise<void> {
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  await page.reload();
  const controlled = () => page.evaluate(() => navigator.serviceWorker.controller !== null);
  await expect.poll(controlled, { timeout: PATIENCE_MS }).toBe(true);
}

/** An officer whose telephone has the app and the task. */
export async function officerWith(house: CourtHouse, { path }: Errand): Promise<Person> {
  const officer = await house.person('police', { phone: true, offline: true });
  await keepsApp(officer.page);
  await officer.open(path);
  await officer.page.getByRole('button', { name: '接收任务' }).click();
  await officer.page.getByText('已报送').first().waitFor();
  await officer.page.getByText('报送任务结果', { exact: true }).waitFor();
  return officer;
}

export async function loseNetwork({ context, watch }: Person): Promise<void> {
  watch.expectNoLine();
  await context.setOffline(true);
}

/** A photograph that no program can make much smaller, as the sun on leaves. */
export async function photograph(width: number, height: number): Promise<Buffer> {
  return await sharp(randomBytes(width * height * 3), { raw: { width, height, channels: 3 } })
    .jpeg({ quality: 60 })
    .toBuffer();
}

/** Fills in the act with the words on the page, up to the sentence that is read back. */
export async function fillAct(
  page: Page,
  errandOf: Errand,
  act: Asked['act'],
  values: Readonly<Record<string, unknown>>,
): Promise<void> {
  const words = { attempt: '报送上门情况', complete: '报送任务结果', return: '退回任务' };
  // antd hides the box of such a choice; a person presses its words.
  await page
    .getByRole('radiogroup', { name: tasksWords.zh.chooseAct })
    .getByText(words[act], { exact: true })
    .click();
  const kind = errandOf.walk.world.taskKind(errandOf.task.kind);
  const withAttempt = values['attempt'] !== undefined;
  const schema = actSchema(kind.schemas[act], { act, withAttempt, all: false });
  const form = page.locator('form.schema-form');
  await form.waitFor();
  await fillFields({ page, lang: 'zh', naming: (_ref, id) => [id] }, form, schema, values);
}

/** Reads back and reports. */
export async function report(page: Page): Promise<void> {
  await page.getByRole('button', { name: tasksWords.zh.next, exact: true }).click();
  const dialog = page.getByRole('dialog', { name: tasksWords.zh.readBack });
  await dialog.getByRole('button', { name: tasksWords.zh.send }).click();
  await dialog.waitFor({ state: 'detached' });
}

/** Rows of what waits on this device, by their state. */
export const waiting = (page: Page, state: 'waiting' | 'sending' | 'refused' | 'sent') =>
  page
    .getByRole('region', { name: tasksWords.zh.waitsTitle })
    .getByText(tasksWords.zh[state], { exact: true });
