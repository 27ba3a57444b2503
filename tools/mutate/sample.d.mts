/** Types of `sample.mjs`. */
export function domainFiles(folder?: string): string[];
export function sampleOf(
  files: readonly string[],
  draw: { readonly oneIn: number; readonly from: number },
): string[];
