/** The flow of the bench as a table: from which stage an act leads to which, and how many days that stage has. */
import type { PeerInput } from './contract.ts';

interface Step {
  readonly from: string;
  readonly to: string;
  /** Days of the stage that begins; undefined: the clock of the stage before goes on. */
  readonly days?: number;
}

const STEPS: Readonly<Record<PeerInput['type'], readonly Step[]>> = {
  open: [{ from: '', to: 'triage', days: 1 }],
  triage: [{ from: 'triage', to: 'police_mediation', days: 30 }],
  give_consent: [{ from: 'police_mediation', to: 'police_mediation' }],
  record_note: [
    { from: 'triage', to: 'triage' },
    { from: 'police_mediation', to: 'police_mediation' },
  ],
};

export function stepsOf(type: PeerInput['type']): readonly Step[] {
  return STEPS[type];
}

/** @returns undefined where the act is not open in that stage */
export function stepFrom(stage: string, type: PeerInput['type']): Step | undefined {
  return stepsOf(type).find((step) => step.from === stage);
}
