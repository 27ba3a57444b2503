/** Numbers and telephones as people write them: one form is kept, what is unusual is said, and no registration fails for it. */
import { describe, expect, test } from 'vitest';
import { personalDetails, unusualDetails } from '../../../api/catalogue/personal-details.ts';
import { tidyTelephone } from '../../../api/catalogue/telephone.ts';
import type { PartyKind } from '../../../domain/kernel/codes.ts';

const kept = (details: object) => personalDetails().parse(details);
const unusual = (kind: PartyKind, details: object): string[] =>
  unusualDetails(kind, kept(details)).map(({ field, reason }) => `${field} ${reason}`);

describe('a telephone', () => {
  test.each([
    ['13845400001', '13845400001'],
    ['+86 138 4540 0001', '13845400001'],
    ['0086-13845400001', '13845400001'],
    ['138-4540-0001', '13845400001'],
    ['１３８４５４００００１', '13845400001'],
    ['（0454）8234567', '0454-8234567'],
    ['+86 (10) 62345678', '010-62345678'],
    ['0454-8234567-801', '0454-8234567-801'],
    ['0454 8234567 转 801', '0454-8234567-801'],
    ['0451-82345678分机12', '0451-82345678-12'],
    ['400-810-0000', '4008100000'],
    ['95588', '95588'],
    ['+7 914 123-45-67', '+79141234567'],
    ['+852 9123 4567', '+85291234567'],
  ])('written %s is %s, and nothing unusual', (written, form) => {
    expect(kept({ phone: written })).toEqual({ phone: form });
    expect(unusual('person', { phone: written })).toEqual([]);
  });

  test.each([
    ['1384540000', 'a digit short'],
    ['8234567', 'without its area'],
    ['13845400001 / 13945400002', 'two in one'],
    ['邻居家座机', 'in words'],
  ])('%s (%s) is kept as it was written, and said', (written) => {
    expect(kept({ phone: written })).toEqual({ phone: written });
    expect(unusual('person', { phone: written })).toEqual(['phone phone_unusual']);
  });

  test('has one form only: it stays when it is tidied again', () => {
    for (const once of ['0454-8234567-801', '+79141234567', '4008100000', '邻居 家'])
      expect(tidyTelephone(once)).toBe(once);
  });
});

describe('a number of a paper', () => {
  test.each<[PartyKind, string, string]>([
    ['person', '11010519491231002x', 'a resident’s, the last digit in lower case'],
    ['person', ' 110105 19491231 002X ', 'with blanks'],
    ['person', '１１０１０５１９４９１２３１００２Ｘ', 'in full width'],
    ['person', '110105491231002', 'of fifteen digits, before 1999'],
    ['person', 'E12345678', 'a passport'],
    ['person', 'H1234567890', 'a permit for the mainland'],
    ['person', 'A123456(7)', 'a card of Hong Kong'],
    ['person', '830000199201300022', 'a residence permit of Taiwan'],
    ['person', '923156198108150012', 'a foreigner’s permanent residence card of the five stars'],
    ['organisation', '91440300708461136T', 'a credit code'],
    ['organisation', 'N1230811MF0000001P', 'a rural collective’s'],
    ['unknown', '91440300708461136T', 'of one not yet identified'],
  ])('for %s: %s is usual: %s', (kind, idNumber) => {
    expect(unusual(kind, { idNumber })).toEqual([]);
  });

  test.each<[PartyKind, string, string]>([
    ['person', '110105194912310021', 'its check digit fails'],
    ['person', '110105194902300024', 'there is no 30 February'],
    ['person', '31195855', 'digits of a passport of elsewhere'],
    ['organisation', '230811100012345', 'a registration number of before 2015'],
    ['organisation', '11010519491231002X', 'a person’s'],
  ])('for %s: %s is kept and said: %s', (kind, idNumber) => {
    expect(kept({ idNumber })).toEqual({ idNumber });
    expect(unusual(kind, { idNumber })).toHaveLength(1);
  });
});
