/** Types of `score.mjs`. */
interface Mutant {
  readonly status: string;
  readonly mutatorName: string;
  readonly location: { readonly start: { readonly line: number; readonly column: number } };
  readonly replacement?: string;
}
export function scoreOf(files: Readonly<Record<string, { readonly mutants: readonly Mutant[] }>>): {
  readonly noticed: number;
  readonly all: number;
  readonly leftOut: number;
  readonly score: number;
  readonly interval: readonly [number, number];
  readonly missed: readonly string[];
};
