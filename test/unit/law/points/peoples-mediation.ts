/** Chapter 2 of docs/law.md: people's mediation, labour, and the routes beside the court. */
import { encoded, partly, type Points } from './point.ts';

export const PEOPLES_MEDIATION: Points = {
  PM1: encoded('decision:give_consent', 'decision:withdraw_consent', 'refusal:consent_missing'),
  PM2: partly(
    'The police send to people’s mediation at triage; that a court pointed to it before registration is not recorded.',
    'decision:triage',
    'decision:refer_to_route',
  ),
  PM3: partly(
    'One mediator is in charge; a second one, and relatives, neighbours or experts invited with consent, cannot be recorded.',
    'decision:assign_person',
  ),
  PM4: encoded('rule:PM4', 'decision:extend_deadline'),
  PM5: partly(
    'A crime or a danger is found at triage; later nothing but a note says that it was averted or reported.',
    'refusal:criminal_must_be_referred',
    'decision:record_note',
  ),
  PM6: partly(
    'It is ended with its reason; that the other ways were named is recorded by telling, and asked for by no gate or duty.',
    'decision:end_mediation',
    'decision:tell_parties',
  ),
  PM7: encoded(
    'decision:reach_agreement',
    'refusal:agreement_not_signed',
    'refusal:party_signature_missing',
    'refusal:mediating_body_not_here',
  ),
  PM8: encoded('decision:reach_agreement', 'refusal:oral_record_missing'),
  PM9: encoded(
    'rule:SLA-AGREEMENT-VISIT',
    'task:performance_visit',
    'decision:record_performance',
    'decision:report_breach',
  ),
  PM10: encoded('rule:PM10', 'decision:apply_confirmation', 'refusal:joint_application_required'),
  PM11: encoded('decision:report_breach', 'decision:submit_complaint'),
  PM12: partly(
    'The case is archived; which papers of the mediation file are in it is not asked.',
    'decision:archive_case',
    'file:domain/chapters/stages/archive.ts',
  ),
  PM13: partly(
    'The court is told by reading the register: no notice of the justice bureau goes to it.',
    'refusal:mediator_not_of_body',
    'refusal:body_not_valid',
    'file:domain/law/mediating-bodies.ts',
    'file:api/routes/mediating-bodies.ts',
  ),
  PM14: encoded(
    'decision:give_consent',
    'decision:withdraw_consent',
    'file:domain/chapters/mediation/asking.ts',
  ),

  LM5: encoded('decision:record_arbitration', 'refusal:arbitration_first'),
  LM10: partly(
    'People’s mediation and the township can be named; an enterprise’s own mediation committee cannot.',
    'decision:reach_agreement',
    'decision:refer_to_route',
  ),
  LM15: partly('No case arms the 15 days: the calculator alone knows them.', 'rule:LM15'),
  LM16: encoded('decision:refer_to_route', 'rule:T19.accept', 'rule:T19.issue', 'rule:T19.debtor'),
  LM27: partly('No case warns of it: the calculator alone knows the year.', 'rule:LM27'),
  'LM27.wages': partly('No case warns of it: the calculator alone knows the year.', 'rule:LM27.wages'),
  LM29: encoded('rule:LM29', 'decision:record_route_step', 'refusal:route_not_overdue'),
  LM43: encoded('rule:LM43', 'rule:LM43.extended', 'decision:record_route_step', 'refusal:route_not_overdue'),
  LM47: partly(
    'That an award is final is said by who records it; what it awards, and the twelve months’ minimum wage, are not compared.',
    'decision:record_route_step',
  ),
  LM48: encoded('rule:LM48', 'decision:record_route_step', 'refusal:final_award_binds_employer'),
  LM49: partly(
    'On which of the six grounds an award was set aside is not recorded.',
    'rule:LM49',
    'rule:LM49.sue',
    'decision:record_arbitration',
    'refusal:no_final_award',
  ),
  LM50: encoded('rule:LM50', 'decision:record_route_step'),
  LM52: encoded('decision:record_arbitration', 'decision:apply_confirmation', 'refusal:arbitration_first'),

  LI17: encoded('rule:LI17', 'rule:LI17.complex', 'refusal:route_not_for_matter'),
  'RT.labour': encoded('rule:LM29', 'rule:LM48', 'rule:LM49', 'rule:LM50', 'refusal:route_papers_missing'),
  'RT.payment': encoded(
    'rule:T19.accept',
    'rule:T19.issue',
    'rule:T19.debtor',
    'refusal:route_step_not_of_it',
  ),
  RL47: partly(
    'The two years from knowledge for asking the commission are not computed.',
    'rule:RL47',
    'rule:RL47.complex',
    'refusal:arbitration_not_told',
  ),
  RL48: encoded('rule:RL48', 'decision:record_route_step'),
  LAL14: partly(
    'A suit about title is not refused before the government has decided.',
    'rule:LAL14',
    'decision:refer_to_route',
  ),
  LA43: encoded('rule:LA43', 'decision:record_route_step'),
  LA32: encoded('decision:refer_to_route', 'refusal:route_papers_missing'),
  WAGE30: encoded('decision:record_route_step', 'refusal:route_step_not_of_it'),
  'RT.others': encoded(
    'decision:refer_to_route',
    'refusal:route_not_for_matter',
    'refusal:route_papers_missing',
  ),
};
