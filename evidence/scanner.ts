/** A look for malicious software at receipt. Off by default: the document then says that nobody looked. */
export type ScanStatus = 'clean' | 'infected' | 'failed' | 'not_scanned';

export interface Scanner {
  scan(path: string): Promise<ScanStatus>;
}

export const noScanner: Scanner = { scan: async () => 'not_scanned' };
