/** Papers sent from a page at the desk, each with the digest of what is sent. Photographs taken at a door have the outbox (offline/). */
import { digestOf } from '../../api/digest.ts';
import { newKey } from '../../api/send.ts';
import { sendBytes } from '../../api/send-bytes.ts';

export interface Sending {
  readonly key: string;
  readonly file: File;
  readonly caseId: string;
  readonly purpose: string;
  /** Where it goes on; absent before the API has taken it in. */
  url?: string;
}

export const newSending = (file: File, caseId: string, purpose: string): Sending => ({
  key: newKey(),
  file,
  caseId,
  purpose,
});

/** The file is gone or was changed since it was chosen. */
export class Unreadable extends Error {}

/**
 * @param onPart of the bytes that the API has, 0 to 1
 * @throws UploadFailed, Unreadable; call it again with the same `sending` to go on
 */
export async function sendPaper(sending: Sending, onPart: (part: number) => void): Promise<void> {
  const { file, caseId, purpose, key, url } = sending;
  const sha256 = await digestOf(file).catch(() => {
    throw new Unreadable();
  });
  const metadata = { caseId, filename: file.name, purpose, sha256 };
  const onUrl = (address: string): void => {
    sending.url = address;
  };
  await sendBytes({ blob: file, key, metadata, url }, { onUrl, onPart });
}
