/** A PDF in place, from bytes that were fetched with the session. */
interface PdfFrameProps {
  /** A `blob:` address. */
  readonly address: string;
  readonly title: string;
}

export function PdfFrame({ address, title }: PdfFrameProps) {
  return (
    // oxlint-disable-next-line react/iframe-missing-sandbox -- browsers show no PDF in a sandbox; the API sniffed its type or made it
    <iframe src={address} title={title} style={{ width: '100%', height: '70vh', border: 0 }} />
  );
}
