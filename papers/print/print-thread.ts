/** The thread that prints: one request after the other, each answered by its number. */
import { parentPort } from 'node:worker_threads';
import { TypstCompiler } from './compile.ts';
import type { PrintRequest } from './printer.ts';

const compiler = new TypstCompiler();

parentPort?.on('message', ({ no, request }: { readonly no: number; readonly request: PrintRequest }) => {
  try {
    const printed = compiler.print(request);
    const moved = printed.kind === 'pdf' ? [printed.pdf.buffer as ArrayBuffer] : [];
    parentPort?.postMessage({ no, printed }, moved);
  } catch (error) {
    // The message of a template's fault may quote a fact: the caller learns that it failed, no log what was in it.
    parentPort?.postMessage({ no, failed: error instanceof Error ? error.name : 'Error' }, []);
  }
});
