/** What stands on a public entry of the list of dishonest debtors (失信信息公布内容) comes from its case alone (SXP 4, 6). */
import { describe, expect, it } from 'vitest';
import { listingEntries } from '../../../papers/manifest/listing-entry.ts';
import { inExecution } from '../case/support/journeys.ts';
import { listedDebtor } from '../case/support/listed-debtor.ts';
import { factsOf } from './support/case-facts.ts';

const TODAY = '2026-03-02';
const entries = (told = {}) => listingEntries(factsOf(listedDebtor(), told), TODAY);

describe('a public entry', () => {
  it('of a person has name, sex, age, the number without the day of birth, duty, conduct, title and court', () => {
    const one = listedDebtor();
    const [entry] = listingEntries(factsOf(one), TODAY);
    expect(entry).toMatchObject({
      listingSeq: one.lastOf('listing_decided').seq,
      kind: 'person',
      name: '李国强',
      number: '230811********2315',
      sex: '男',
      age: 44,
      duty: ['李国强向王秀英支付人民币5,000.00元（大写：伍仟元整）。'],
      left: ['李国强向王秀英支付人民币5,000.00元（大写：伍仟元整）。'],
      conduct: { zh: '有履行能力而拒不履行' },
      title: { kind: '判决书', date: '2026-01-30' },
      courtCaseNumber: '（2026）黑0803执12号',
      filedOn: '2026-02-26',
      listedOn: '2026-02-26',
      lacks: [],
    });
    expect(JSON.stringify(entry)).not.toMatch(/友谊路|1384542|19820202/);
  });

  it('names what the record lacks, and hides a number that is none of a resident', () => {
    const [entry] = entries({
      parties: { A: { name: '王秀英' }, B: { name: '李国强', idNumber: 'E12345678' } },
    });
    expect(entry).toMatchObject({ number: '*********', lacks: ['sex', 'age'] });
  });

  it('of who is under eighteen there is none, the day before and not on the birthday', () => {
    const of = (born: string) =>
      entries({ parties: { A: { name: '王秀英' }, B: { name: '李小强', idNumber: `230811${born}2315` } } });
    expect(of('20080303')).toEqual([]);
    expect(of('20080302').map(({ age }) => age)).toEqual([18]);
  });

  it('of a unit has its code, and says that the representative is not on record', () => {
    const one = inExecution({ respondentKind: 'organisation' }).must('issue_execution_notice', {});
    one.must('decide_listing', { partyId: 'B', listed: true, signedByPresident: true, ground: 'evades' });
    const company = { name: '和平物业服务有限公司', idNumber: '91230800MA18X00X0A' };
    const [entry] = listingEntries(factsOf(one, { parties: { A: { name: '王秀英' }, B: company } }), TODAY);
    expect(entry).toMatchObject({
      kind: 'organisation',
      number: company.idNumber,
      lacks: ['representative'],
    });
    expect(entry).not.toHaveProperty('age');
  });

  it('is gone with the removal, and there is none before a decision', () => {
    const one = listedDebtor();
    one.must('remove_listing', { eventSeq: one.lastOf('listing_decided').seq, ground: 'performed' });
    expect(listingEntries(factsOf(one), TODAY)).toEqual([]);
    expect(listingEntries(factsOf(inExecution()), TODAY)).toEqual([]);
  });
});
