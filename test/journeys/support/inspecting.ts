/** A dispute with what an inspector looks for, and the way to it. */
import { expect } from 'vitest';
import type { CaseWalk } from '../../../demo/walker/case-walk.ts';
import { inspectorWords } from '../../../web/src/words/inspector.ts';
import type { Person } from './court-house.ts';
import { mediating } from './disputes.ts';

export const wordsOf = ({ lang }: Person) => inspectorWords[lang];

/** A note of what happened three hours before, and a decision that was refused. */
export async function inspected(): Promise<CaseWalk> {
  const walk = await mediating();
  const client = await walk.world.as('police');
  const { clock } = await walk.read();
  const happenedAt = new Date(Date.parse(clock.legalNow) - 3 * 3_600_000).toISOString();
  const address = `/api/cases/${walk.caseId}/decisions`;
  const noted = await client.post(address, {
    type: 'record_note',
    happenedAt,
    data: { text: '当日已上门了解情况' },
  });
  expect(await walk.settled(client, noted)).toMatchObject({ status: 200 });
  const refused = await client.post(address, {
    type: 'submit_complaint',
    onBehalfOf: { partyId: await walk.party('applicant'), channel: 'oral_record' },
    data: { materials: ['complaint'] },
  });
  expect((await walk.settled(client, refused)).status).toBe(409);
  return walk;
}

/** Waits until the whole record has been read. */
export const readInFull = (person: Person) =>
  person.page.getByText(person.lang === 'zh' ? /^共 \d+ 条$/ : /^\d+ entries$/).waitFor({ timeout: 60_000 });

/** The inspector of a case, reached from its page, with the whole record read. */
export async function inspect(person: Person, caseId: string): Promise<void> {
  const t = wordsOf(person);
  await person.open(`/cases/${caseId}`);
  await person.page.getByRole('link', { name: person.lang === 'zh' ? '卷宗透视' : 'Inspector' }).click();
  await person.page.getByRole('heading', { level: 1, name: t.title.split(' ')[0] ?? '' }).waitFor();
  await readInFull(person);
}
