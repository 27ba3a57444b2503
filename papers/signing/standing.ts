/** What is signed and what is missing under an issued paper, whoever asks. */
import type { Signer } from './signers.ts';

export const MEANS = ['glass', 'mark', 'scan'] as const;
export type Means = (typeof MEANS)[number];

interface Signed {
  readonly signer: string;
}

export interface Line<S extends Signed> {
  readonly signer: Signer;
  readonly signature?: S;
}

/** Every line of the paper with its signature, in the order of the paper. */
export const linesOf = <S extends Signed>(
  signers: readonly Signer[],
  signatures: readonly S[],
): readonly Line<S>[] =>
  signers.map((signer) => {
    const signature = signatures.find((one) => one.signer === signer.id);
    return signature === undefined ? { signer } : { signer, signature };
  });

/** Those whose signature the paper still needs. */
export const missingOf = (signers: readonly Signer[], signatures: readonly Signed[]): readonly Signer[] =>
  linesOf(signers, signatures)
    .filter(({ signer, signature }) => signature === undefined && signer.optional === undefined)
    .map(({ signer }) => signer);
