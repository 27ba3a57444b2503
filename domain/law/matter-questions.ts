/** What the law says of a kind of dispute (案由): asked here, answered from the flags in `matters.ts`. */
import { type MatterFlag, matterOf } from './matters.ts';

function flagged(matter: string, flag: MatterFlag): boolean {
  return matterOf(matter)?.flags.includes(flag) ?? false;
}

/** LMAL 5: arbitration comes first. */
export const isLabour = (matter: string): boolean => flagged(matter, 'labour');

/** RTA 84: damage of a traffic accident. */
export const isTraffic = (matter: string): boolean => flagged(matter, 'traffic');

/** LAL 14: a quarrel over whose the land is goes to the government first. */
export const isLandTitle = (matter: string): boolean =>
  matter === 'land' || matterOf(matter)?.parent === 'land';

/** CPL 100-101; CPLI 143: whose wife, husband or child somebody is. */
export const isPersonalStatus = (matter: string): boolean => flagged(matter, 'personal_status');

/** CPLI 145: a divorce has to be mediated, and not without end. */
export const mustMediate = (matter: string): boolean => flagged(matter, 'must_mediate');

/** FEE 20: whose claim is for wages prepays no fee. */
export const isWageClaim = (matter: string): boolean => flagged(matter, 'wages');

/** CPLI 355: personal status and title are not confirmed. */
export const isNotConfirmable = (matter: string): boolean =>
  isPersonalStatus(matter) || flagged(matter, 'title');

/** ESL 3: an electronic signature is not relied on for marriage, adoption, succession and other personal relations. */
export const needsPaperSignature = (matter: string): boolean => flagged(matter, 'paper_signature');

/** CPL 166: personal status, determination of title, and what else is not tried in small-claims procedure. */
export const isNoSmallClaim = (matter: string): boolean =>
  flagged(matter, 'no_small_claims') || isNotConfirmable(matter);

/** DVL 4: triage asks whether there is violence at home. */
export const asksAboutViolence = (matter: string): boolean => flagged(matter, 'violence_check');

/** SP 14: mediation is tried first when the hearing opens. */
export const mediatedAtHearing = (matter: string): boolean => flagged(matter, 'mediate_at_hearing');

/** CPL 42: often of many people. */
export const isGroupMatter = (matter: string): boolean => flagged(matter, 'group');

/** RLMA 4: may be arbitrated first, need not be. */
export const mayBeArbitrated = (matter: string): boolean => flagged(matter, 'arbitration_optional');
