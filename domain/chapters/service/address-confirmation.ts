/**
 * A party confirms the address for service (送达地址确认): told what a wrong one leads to, with the consent to electronic service and its
 * means (MAIL 3-4; CPLI 136). It lasts through all instances until it is changed in writing (CPLI 137).
 */
import type { DecisionRules } from '../../kernel/decision-rule.ts';
import { refuse } from '../../kernel/refusals.ts';
import { COURT_STAGES } from '../../kernel/stage.ts';

export const addressConfirmationDecisions: DecisionRules<'confirm_address'> = {
  confirm_address: {
    zh: '当事人确认送达地址',
    en: 'A party confirms the address for service',
    stages: COURT_STAGES,
    leadsTo: [],
    onBehalf: 'required',
    decide: (draft, { data, onBehalfOf }) => {
      const { partyId = '', channel } = onBehalfOf ?? {};
      const { address, electronic, channels = [], told } = data;
      if (!told) return refuse('address_effects_untold');
      if (electronic && channels.length === 0) return refuse('electronic_channel_missing');
      const known = draft.state.addresses.find((one) => one.partyId === partyId);
      if (known !== undefined && channel !== 'written') return refuse('address_is_confirmed', { partyId });
      const date = draft.actDate;
      // A letter found late does not bring back what a later one replaced.
      if (known !== undefined && known.date > date) return refuse('address_is_confirmed', { partyId });
      draft.emit('address_confirmed', {
        partyId,
        address,
        electronic,
        channels: electronic ? channels : [],
        date,
      });
      return undefined;
    },
  },
};
