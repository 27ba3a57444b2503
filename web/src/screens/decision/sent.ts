/** A request nobody knows the fate of; kept with the draft, so that a killed browser sends it again under the same key. */
import type { Envelope } from '../../parts/deciding/envelope.ts';

export type Body = Readonly<Record<string, unknown>>;

export interface Sent {
  /** JSON of it, to the letter: the key is bound to it. */
  readonly body: string;
  readonly key: string;
}

/** What the device keeps of a decision that has no answer yet. */
export interface Entry {
  readonly form?: Envelope;
  readonly sent?: Sent;
}

/** The version moves also by the very decision whose answer was lost; it makes no other request of the same form. */
const formOf = ({ expectedVersion: _version, ...form }: Body): string => JSON.stringify(form);

/** @param sent JSON of a body that was sent */
export const sameForm = (sent: string, body: Body): boolean =>
  formOf(JSON.parse(sent) as Body) === formOf(body);
