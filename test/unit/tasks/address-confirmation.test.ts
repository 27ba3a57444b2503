/** The address for service that a party confirms without a task (送达地址确认, MAIL 3-4; CPLI 136-137). */
import { describe, expect, test } from 'vitest';
import { text } from '../case/support/case-under-test.ts';
import { inTrial } from '../case/support/journeys.ts';

const ADDRESS = { address: text('address'), electronic: true, channels: ['sms'], told: true } as const;

describe('an address that the party confirms', () => {
  test('stands with what was consented to, and ends a refusal', () => {
    const one = inTrial();
    one.must('record_address_refusal', { partyId: 'B', warned: true });
    one.must('confirm_address', ADDRESS, { party: 'B', channel: 'oral_record' });
    expect(one.state.addresses).toMatchObject([{ partyId: 'B', electronic: true, channels: ['sms'] }]);
    expect(one.refused('record_address_refusal', { partyId: 'B', warned: true })).toBe(
      'address_is_confirmed',
    );
  });

  test.each([
    [{ told: false }, 'address_effects_untold'],
    [{ channels: [] }, 'electronic_channel_missing'],
  ])('with %j is refused', (change, code) => {
    expect(inTrial().refused('confirm_address', { ...ADDRESS, ...change }, { party: 'B' })).toBe(code);
  });

  test('without electronic service names no means of it', () => {
    const one = inTrial();
    one.must('confirm_address', { ...ADDRESS, electronic: false }, { party: 'B' });
    expect(one.lastOf('address_confirmed').data).toMatchObject({ electronic: false, channels: [] });
  });

  test('is replaced in writing alone, and not by a letter of before', () => {
    const one = inTrial('ordinary', { on: '2026-01-05' }).on('2026-01-09');
    const before = '2026-01-06';
    one.must('confirm_address', ADDRESS, { party: 'B', channel: 'oral_record' });
    const again = { ...ADDRESS, address: text('another') };
    expect(one.refused('confirm_address', again, { party: 'B', channel: 'oral_record' })).toBe(
      'address_is_confirmed',
    );
    const late = { party: 'B', channel: 'written', happenedOn: before } as const;
    expect(one.refused('confirm_address', again, late)).toBe('address_is_confirmed');
    one.must('confirm_address', again, { party: 'B', channel: 'written' });
    expect(one.state.addresses).toMatchObject([{ partyId: 'B', address: again.address }]);
  });
});
