/** 协助: what the court asks of the station, carried out at a desk or at a door (without a network: door.test.ts). */
import { describe, expect, it } from 'vitest';
import { courtHouse, inWords, SIZES } from './support/court-house.ts';
import { Effort } from './support/effort.ts';
import { contactAsked, TaskPage } from './support/task-page.ts';

const house = courtHouse();
const PATIENT = { timeout: 60_000, interval: 250 };

describe('a task', () => {
  it.each(SIZES.map((how) => [inWords(how), how] as const))('is carried out, %s', async (_words, how) => {
    const { task } = await contactAsked();
    const officer = await house.person('police', how);
    const effort = new Effort();
    officer.hands = effort.hands;
    const size = how.phone === true ? 'phone' : 'desk';
    await officer.open('/tasks');
    await officer.page.getByRole('heading', { level: 1 }).waitFor();
    await officer.stop('tasks', how.lang === 'zh' ? `tasks-${size}` : undefined);
    const page = new TaskPage(officer, task.taskId);
    await page.open();
    await officer.stop('task', how.lang === 'zh' ? `task-${size}` : undefined);
    await page.take();
    await page.reached();
    await officer.stop('task, read back', how.lang === 'zh' ? `task-read-back-${size}` : undefined);
    await page.send();
    await expect.poll(async () => (await page.seen()).status, PATIENT).toBe('completed');
    await officer.stop('task, sent');
    process.stdout.write(`task: ${effort.acts} acts, ${Math.round(effort.ms / 1000)} s of a person\n`);
    expect(effort.ms).toBeLessThan(120_000);
  });

  it('of another station is not there', async () => {
    const { task } = await contactAsked();
    const stranger = await house.person('otherStation', { phone: true });
    await stranger.open(`/tasks/${task.taskId}`);
    await stranger.page.getByText('没有找到，或者不在您的权限范围内').waitFor();
    await stranger.stop('task, foreign');
  });
});

describe('without a network', () => {
  const atTheDoor = async () => {
    const { task } = await contactAsked();
    const officer = await house.person('police', { phone: true, offline: true });
    officer.watch.expectNoLine();
    const page = new TaskPage(officer, task.taskId);
    await page.open();
    await officer.page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
    return { officer, page };
  };

  it('what the device keeps is said, and it is no plain text', async () => {
    const { officer, page } = await atTheDoor();
    await officer.context.setOffline(true);
    await page.take();
    await page.reached();
    await page.send();
    await officer.open('/device');
    await officer.page.getByRole('heading', { level: 1, name: '本机保存' }).waitFor();
    await officer.stop('device', 'device-phone');
    // Everything of every database of the page, as whoever takes the phone would read it.
    const kept = await officer.page.evaluate(async () => {
      const read = <T>(request: IDBRequest<T>) =>
        new Promise<T>((take, fail) => {
          request.addEventListener('success', () => take(request.result));
          request.addEventListener('error', () => fail(request.error ?? new Error('not read')));
        });
      const texts: string[] = [];
      const decoder = new TextDecoder();
      const tell = (value: unknown): string =>
        value instanceof ArrayBuffer || ArrayBuffer.isView(value)
          ? decoder.decode(value)
          : value !== null && typeof value === 'object'
            ? Object.values(value).map(tell).join(' ')
            : String(value);
      for (const { name = '' } of await indexedDB.databases()) {
        const database = await read(indexedDB.open(name));
        for (const store of database.objectStoreNames) {
          texts.push(...(await read(database.transaction(store).objectStore(store).getAll())).map(tell));
        }
        database.close();
      }
      return texts.join('\n');
    });
    expect(kept.length).toBeGreaterThan(200);
    for (const name of ['李红梅', '13845400002', 'reached']) expect(kept).not.toContain(name);
  });
});
