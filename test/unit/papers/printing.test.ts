/** Printing itself: the same bytes in every process, rare characters named, a thread that fails or hangs replaced, a queue with an end. */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { resolve } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { paperOf } from '../../../papers/manifest/papers.ts';
import { fillPaper } from '../../../papers/paper.ts';
import { charactersIn, seenOf, TypstCompiler } from '../../../papers/print/compile.ts';
import type { PrintRequest } from '../../../papers/print/printer.ts';
import { type Answer, type PrintThread, ThreadedPrinter } from '../../../papers/print/threaded-printer.ts';
import { factsFor } from './support/cases.ts';

const ROOT = resolve(import.meta.dirname, '../../..');

function requestFor(name = '王秀英', at = 1_767_600_000_000): PrintRequest {
  const paper = paperOf('authority');
  if (paper === undefined) throw new Error('no such paper');
  const { filled } = fillPaper(paper, factsFor('authority', { parties: { A: { name } } }), 'A');
  return { title: filled.title, issuer: filled.issuer, mark: null, index: null, papers: [filled], at };
}

const digest = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

const IN_ANOTHER_PROCESS = `
  import { createHash } from 'node:crypto';
  import { TypstCompiler } from './papers/print/compile.ts';
  const made = new TypstCompiler().print(JSON.parse(process.argv[1]));
  process.stdout.write(createHash('sha256').update(made.pdf).digest('hex'));
`;

function pdfOf(request: PrintRequest): Uint8Array {
  const made = new TypstCompiler().print(request);
  if (made.kind !== 'pdf') throw new Error(made.kind);
  return made.pdf;
}

describe('what is printed', () => {
  it('is the same in two processes, to the byte', () => {
    const request = requestFor();
    const args = ['--input-type=module-typescript', '-e', IN_ANOTHER_PROCESS, JSON.stringify(request)];
    const other = execFileSync(process.execPath, args, {
      cwd: ROOT,
      encoding: 'utf8',
      env: { TZ: 'America/New_York' },
    });
    expect(other).toBe(digest(pdfOf(request)));
  });

  it('differs where a fact or the time of the record does', () => {
    const all = [requestFor(), requestFor('王秀兰'), requestFor('王秀英', 1_767_700_000_000)].map((one) =>
      digest(pdfOf(one)),
    );
    expect(new Set(all).size).toBe(3);
  });

  it('calls itself PDF/A-2b', () => {
    const text = Buffer.from(pdfOf(requestFor())).toString('latin1');
    expect(text).toContain('<pdfaid:part>2</pdfaid:part>');
    expect(text).toContain('<pdfaid:conformance>B</pdfaid:conformance>');
  });

  it('takes nothing in a fact for markup', () => {
    const bytes = pdfOf(requestFor('#read("/etc/passwd") *粗* $1$ ]'));
    expect(bytes.length).toBeGreaterThan(0);
  });
});

describe('a character that no font has', () => {
  it('is named instead of printed as a box', () => {
    const made = new TypstCompiler().print(requestFor('张𠮷\uE5E5'));
    expect(made).toEqual({ kind: 'glyphs_missing', characters: expect.arrayContaining(['𠮷', '\uE5E5']) });
  });

  it('is read out of the refusal, once each', () => {
    const refusal =
      'message: "PDF/A-2b error: the text `\\"𠮷\\"` could not be displayed with font" … the text `"\\u{e5e5}𠮷"` could not be displayed';
    expect(charactersIn(refusal)).toEqual(['𠮷', '\uE5E5']);
    expect(charactersIn('cannot find file')).toEqual([]);
  });
});

describe('what nobody sees in a text', () => {
  it.each([
    ['a tab', '王\t秀英'],
    ['a line end of another system', '王秀英\r\n'],
    ['a control character', '王\u0000秀\u0007英\u001B'],
    ['a blank of another width', '王\u00A0秀\u2003英'],
    ['a mark without width', '\uFEFF王\u200B秀英\u202E'],
    ['half a character', '王\uD800秀英'],
  ])('does not keep a paper from being printed: %s', (_what, name) => {
    expect(new TypstCompiler().print(requestFor(name)).kind).toBe('pdf');
  });

  it('is a blank, or nothing; paragraphs stay', () => {
    expect(seenOf('一\t二\r\n三\u0007四')).toBe('一 二\n三四');
  });
});

/** A thread that answers when the test says so. */
class SlowThread implements PrintThread {
  readonly asked: number[] = [];
  #message: (answer: Answer) => void = () => undefined;
  #error: (error: Error) => void = () => undefined;

  on(event: 'message' | 'error', listener: ((answer: Answer) => void) & ((error: Error) => void)): void {
    if (event === 'message') this.#message = listener;
    else this.#error = listener;
  }
  postMessage({ no }: { readonly no: number }): void {
    this.asked.push(no);
  }
  answer(no: number, byte: number): void {
    this.#message({ no, printed: { kind: 'pdf', pdf: new Uint8Array([byte]) } });
  }
  fail(): void {
    this.#error(new Error('late'));
  }
  unref(): void {}
  terminate(): Promise<unknown> {
    return Promise.resolve();
  }
}

describe('a thread that was given up', () => {
  it('is not heard any more, whatever it says', async () => {
    const threads: SlowThread[] = [];
    const begin = (): SlowThread => {
      const thread = new SlowThread();
      threads.push(thread);
      return thread;
    };
    const slow = new ThreadedPrinter({ patienceMs: 20, begin });
    await expect(slow.print(requestFor())).rejects.toThrow('too long');
    const second = slow.print(requestFor('王秀兰'));
    const [old, now] = threads;
    old?.answer(1, 1);
    old?.answer(2, 1);
    old?.fail();
    now?.answer(1, 1);
    now?.answer(2, 2);
    expect(await second).toEqual({ kind: 'pdf', pdf: new Uint8Array([2]) });
    expect(threads.map(({ asked }) => asked)).toEqual([[1], [2]]);
    await slow.end();
  });
});

describe('the printer', () => {
  let printer: ThreadedPrinter | undefined;
  afterEach(async () => await printer?.end());

  it('lets the process go on while it prints', async () => {
    printer = new ThreadedPrinter();
    let beats = 0;
    const heart = setInterval(() => (beats += 1), 5);
    const made = await printer.print(requestFor());
    clearInterval(heart);
    expect(made.kind).toBe('pdf');
    expect(beats).toBeGreaterThan(3);
  });

  it('says that it is busy when more wait than it prints in time', async () => {
    printer = new ThreadedPrinter({ waiting: 2 });
    const busy = printer;
    const kinds = await Promise.all([1, 2, 3, 4].map(() => busy.print(requestFor())));
    expect(kinds.map(({ kind }) => kind)).toEqual(['pdf', 'pdf', 'pdf', 'busy']);
  });

  it('fails for a template that fails, and prints the next', async () => {
    printer = new ThreadedPrinter();
    const request = requestFor();
    const broken = {
      ...request,
      papers: request.papers.map((one) => ({ ...one, template: 'nowhere/1.typ' })),
    };
    const [failed, good] = await Promise.allSettled([printer.print(broken), printer.print(request)]);
    expect(failed.status).toBe('rejected');
    expect(good).toMatchObject({ status: 'fulfilled', value: { kind: 'pdf' } });
  });

  it('gives up a print that takes too long, and begins anew', async () => {
    printer = new ThreadedPrinter({ patienceMs: 1 });
    await expect(printer.print(requestFor())).rejects.toThrow('too long');
    await printer.end();
    printer = new ThreadedPrinter();
    expect((await printer.print(requestFor())).kind).toBe('pdf');
  });

  it('refuses who still waits when it ends', async () => {
    printer = new ThreadedPrinter();
    const waiting = printer.print(requestFor());
    await Promise.all([expect(waiting).rejects.toThrow('has ended'), printer.end()]);
  });
});
