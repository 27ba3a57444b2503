/** 排期: two at two counters want one room at one hour; a session is booked, moved and seen in the calendar; a hearing hangs in the corridor. */
import { describe, expect, it } from 'vitest';
import { demoRoomId } from '../../db/demo-rooms.ts';
import type { CaseWalk } from '../../demo/walker/case-walk.ts';
import { bookingWords, calendarFeedWords } from '../../web/src/words/bookings.ts';
import { courtHouse, inWords, type Person, SIZES } from './support/court-house.ts';
import { journeyWorld, mediating } from './support/disputes.ts';
import { inTrial } from './support/task-kinds.ts';

const house = courtHouse();
const ROOM = '第一调解室';
const wordsOf = ({ lang }: Person) => bookingWords[lang];

/** Far from what other journeys book, and each its own. */
let used = 0;
const nextDay = (): string => {
  used += 1;
  return new Date(Date.UTC(2028, 4, used)).toISOString().slice(0, 10);
};

async function choose({ page }: Person, label: string, option: string): Promise<void> {
  const field = page.getByRole('dialog').getByRole('combobox', { name: label, exact: true });
  await field.fill(option.slice(-4));
  await page.locator('.ant-select-item-option:visible').filter({ hasText: option }).first().click();
}

async function fillDay({ page, lang }: Person, day: string): Promise<void> {
  const field = page.getByRole('dialog').getByLabel(bookingWords[lang].date, { exact: true });
  await field.fill(day);
  await field.press('Tab');
}

/** Opens the form of a case and fills it in, up to the button. */
async function prepare(person: Person, { caseId }: CaseWalk, day: string): Promise<void> {
  const t = wordsOf(person);
  const { page } = person;
  await person.open(`/cases/${caseId}?tab=bookings`);
  await page.getByRole('button', { name: t.book, exact: true }).click();
  await page.getByRole('dialog').waitFor();
  await choose(person, t.room, ROOM);
  await fillDay(person, day);
}

const send = ({ page, lang }: Person) =>
  page.getByRole('dialog').getByRole('button', { name: bookingWords[lang].save, exact: true }).click();

it('of two at two counters one has the room, and the other is told what is taken and takes a free hour', async () => {
  const [first, second] = await Promise.all([mediating(), mediating()]);
  const [mediator, worker] = [await house.person('mediator'), await house.person('legalWorker')];
  const day = nextDay();
  await prepare(mediator, first, day);
  await prepare(worker, second, day);
  for (const one of [mediator, worker]) one.watch.expectStatus(409);
  await Promise.all([mediator, worker].map(send));
  const refused = async (one: Person): Promise<boolean> =>
    await one.page.getByRole('dialog').getByRole('alert').isVisible();
  const t = bookingWords.zh;
  await expect
    .poll(async () => (await Promise.all([mediator, worker].map(refused))).filter(Boolean))
    .toHaveLength(1);
  const loser = (await refused(mediator)) ? mediator : worker;
  await loser.page.getByText(t.clash.replace('{{who}}', ROOM)).waitFor();
  await loser.stop('booking a room that is taken');
  await loser.page
    .getByRole('button', { name: t.takeFree.replace('{{from}}', '10:00').replace('{{to}}', '11:00') })
    .click();
  await send(loser);
  await loser.page.getByRole('dialog').waitFor({ state: 'detached' });
  await loser.page.locator('.booking').filter({ hasText: '10:00–11:00' }).waitFor();
});

describe.each(SIZES.map((how) => [inWords(how), how] as const))(
  'a session of mediation, %s',
  (_words, how) => {
    it('is booked, moved, and stands in the calendar and nowhere else', async () => {
      const walk = await mediating();
      const mediator = await house.person('mediator', how);
      const { page } = mediator;
      const t = wordsOf(mediator);
      const [day, later] = [nextDay(), nextDay()];
      await mediator.open(`/cases/${walk.caseId}?tab=bookings`);
      await page.getByText(t.none).waitFor();
      await mediator.stop('bookings of a case, none');
      await prepare(mediator, walk, day);
      await mediator.stop(
        'booking form',
        how.lang === 'zh' ? `booking-form-${how.phone ? 'phone' : 'desk'}` : undefined,
      );
      await send(mediator);
      await page.getByRole('button', { name: `${t.move} 09:00–10:00` }).click();
      await fillDay(mediator, later);
      await page.getByRole('dialog').getByRole('button', { name: t.saveMove, exact: true }).click();
      await page.getByRole('dialog').waitFor({ state: 'detached' });
      await mediator.stop('bookings of a case');
      const calendar = `/calendar?drill=only&date=`;
      await mediator.open(calendar + later);
      const entry = page
        .locator('.calendar-entry')
        .filter({ hasText: '09:00–10:00' })
        .filter({ has: page.locator(`a[href*="${walk.caseId}"]`) });
      await entry.waitFor();
      await mediator.stop(
        'calendar, a week',
        how.lang === 'zh' ? `calendar-${how.phone ? 'phone' : 'desk'}` : undefined,
      );
      await mediator.open(`${calendar}${day}&view=day&by=person`);
      await page.getByText(t.nothing).waitFor();
      await mediator.stop('calendar, an empty day');
    });
  },
);

it('the hearings of a day hang in the corridor with number, hour, room and who sits, and without a party', async () => {
  const walk = await inTrial();
  const world = await journeyWorld();
  const day = await walk.today(30);
  const reply = await (await world.as('clerk')).post('/api/bookings', {
    caseId: walk.caseId,
    kind: 'hearing',
    hearingId: 'h1',
    mode: 'in_person',
    roomId: demoRoomId('court-2'),
    from: `${day}T07:00:00+08:00`,
    to: `${day}T08:00:00+08:00`,
    personIds: [await world.personId('judge')],
  });
  expect(reply.status).toBe(201);
  const clerk = await house.person('clerk');
  await clerk.open(`/calendar?drill=only&view=list&date=${day}`);
  const row = clerk.page.getByRole('row').filter({ hasText: '07:00–08:00' }).filter({ hasText: '陈静' });
  await row.first().waitFor();
  const said = await clerk.page.locator('.calendar-list').textContent();
  expect(said).toContain('第二法庭');
  for (const name of ['张建设', '李红梅']) expect(said).not.toContain(name);
  await clerk.stop('day list of hearings', 'calendar-list-desk');
});

it.each(SIZES.map((how) => [inWords(how), how] as const))(
  'a calendar is subscribed to, read by a program, replaced and ended, %s',
  async (_words, how) => {
    const judge = await house.person('judge', how);
    const { page } = judge;
    const t = calendarFeedWords[judge.lang];
    await judge.open('/me');
    const press = (name: string) => page.getByRole('button', { name, exact: true }).first().click();
    await press(t.make);
    const shown = page.locator('.calendar-address');
    await shown.waitFor();
    const first = ((await shown.textContent()) ?? '').trim();
    await judge.stop('calendar feed, made');
    const read = async (address: string) => (await page.context().request.get(address)).status();
    expect(await read(first)).toBe(200);
    await press(t.replace);
    await press(t.yes);
    await expect.poll(async () => (await shown.textContent())?.trim()).not.toBe(first);
    expect(await read(first)).toBe(404);
    const second = ((await shown.textContent()) ?? '').trim();
    await press(t.end);
    await page.getByRole('button', { name: t.make, exact: true }).waitFor();
    expect(await read(second)).toBe(404);
    await judge.stop('calendar feed, none');
  },
);
