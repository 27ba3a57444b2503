/** 调解组织: whoever keeps a body says on the page who belongs to it, and is told at the field what the API does not take. */
import { expect, it } from 'vitest';
import { adminWords } from '../../web/src/words/admin.ts';
import { courtHouse } from './support/court-house.ts';
import { journeyWorld } from './support/disputes.ts';

const house = courtHouse();
const words = adminWords.zh;
const PATH = '/api/mediating-bodies';
const NAME = '长青乡人员登记人民调解委员会';
const BODY = {
  name: NAME,
  kind: 'township_committee',
  unitId: 'station-230811200',
  from: '2026-01-01',
  size: 3,
  women: 1,
};

interface Registered {
  readonly id: string;
  readonly members: readonly object[];
}

it('a mediator is entered once as a member of a body that had none', async () => {
  const world = await journeyWorld();
  const keeper = await world.as('admin');
  const { id } = (await keeper.post<Registered>(PATH, BODY)).body;
  const personId = await world.personId('mediator');
  const { name } = (await keeper.get<{ name: string }>(`/api/people/${personId}`)).body;
  const admin = await house.person('admin');
  const { page } = admin;
  await admin.open('/admin?view=bodies');
  const opening = page.getByRole('button', { name: `${words.setMembers}: ${NAME}` });
  const dialog = page.getByRole('dialog');
  const enter = async (no: number): Promise<void> => {
    await dialog.getByRole('button', { name: words.addMember }).click();
    const row = dialog.getByRole('group', { name: words.memberNo.replace('{{at}}', String(no)) });
    await row.getByRole('combobox', { name: words.memberPerson }).fill(name);
    await page.locator('.ant-select-item-option:visible').filter({ hasText: name }).first().click();
    await row.getByRole('radio', { name: '聘任的调解员' }).check();
    await row.getByLabel(words.from, { exact: true }).fill('2026-03-02');
    await row.getByLabel(words.from, { exact: true }).press('Tab');
  };
  const save = () => dialog.getByRole('button', { name: words.save }).click();

  await opening.click();
  await dialog.getByText(words.noMembers).waitFor();
  await admin.stop('members of a body, none yet');
  await enter(1);
  await enter(2);
  await save();
  await dialog.getByRole('alert').first().waitFor();
  const second = dialog.getByRole('group', { name: words.memberNo.replace('{{at}}', '2') });
  await second.getByText('任期不得重叠').waitFor();
  await admin.stop('members of a body, refused');
  await second.getByRole('button', { name: words.removeMember.replace('{{at}}', '2') }).click();
  await save();
  await dialog.waitFor({ state: 'detached' });
  const { items } = (await keeper.get<{ items: Registered[] }>(`${PATH}?limit=200`)).body;
  expect(items.find((one) => one.id === id)?.members).toMatchObject([
    { person: { id: personId }, joinedAs: 'engaged', from: '2026-03-02' },
  ]);
});
