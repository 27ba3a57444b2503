/** What triage asks because of the kind of dispute (案由标记): traffic, violence at home, the arbitration of contracted land. */
import type { DecisionData } from '../../kernel/decision-data.ts';
import { type RefusalCode, refuse } from '../../kernel/refusals.ts';
import { asksAboutViolence, isTraffic, mayBeArbitrated } from '../../law/matter-questions.ts';
import type { Refusal } from '../../result.ts';

type Triage = DecisionData['triage'];

interface MatterGate {
  readonly of: (matter: string) => boolean;
  readonly closed: (triage: Triage) => boolean;
  readonly code: RefusalCode;
}

/** Asked of every way but that of a crime, which is not the parties' to choose. */
const MATTER_GATES: readonly MatterGate[] = [
  // RTA 84, 85: the police mediate a traffic damage on its own track, or a committee does.
  {
    of: isTraffic,
    closed: ({ route, track }) => route === 'police_mediation' && track !== 'C' && track !== 'B',
    code: 'traffic_track_required',
  },
  // Among a family the question is put and answered, and not left at "no" because nobody asked (DVL 4).
  {
    of: asksAboutViolence,
    closed: ({ violenceAsked, findings }) => violenceAsked !== true && !findings.domesticViolence,
    code: 'violence_not_asked',
  },
  // RLMA 4: after failed mediation, or at once, they may go to land arbitration or sue: they are told, and asked.
  {
    of: mayBeArbitrated,
    closed: ({ arbitrationTold }) => arbitrationTold !== true,
    code: 'arbitration_not_told',
  },
];

export function matterGate(matter: string, triage: Triage): Refusal | undefined {
  if (triage.findings.criminal) return undefined;
  const closed = MATTER_GATES.find((gate) => gate.of(matter) && gate.closed(triage));
  return closed === undefined ? undefined : refuse(closed.code);
}
