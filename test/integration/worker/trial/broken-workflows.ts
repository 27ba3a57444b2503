/** A case whose assessment has a defect: what a bad release would do. */
export { canary } from '../../../../workflows/canary.ts';

function decideBadly(): never {
  throw new TypeError('a defect of the machine');
}

export async function disputeCase(): Promise<void> {
  decideBadly();
}
