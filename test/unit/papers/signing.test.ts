/** Who signs what, what is missing, which text holds, and how strokes become lines on paper (ADR 0037). */
import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PAPER_CODES, type PaperCode } from '../../../domain/access/policy/papers.ts';
import { signatureLines } from '../../../domain/record/signature-lines.ts';
import { paperOf } from '../../../papers/manifest/papers.ts';
import { fillPaper } from '../../../papers/paper.ts';
import { TypstCompiler } from '../../../papers/print/compile.ts';
import type { PrintRequest } from '../../../papers/print/printer.ts';
import { signersOf } from '../../../papers/signing/signers.ts';
import { linesOf, missingOf } from '../../../papers/signing/standing.ts';
import { fitted, isBlank, runsForward, type Strokes } from '../../../papers/signing/strokes.ts';
import { newVerifyCode, printedCode, typedVerifyCode } from '../../../api/papers/verify-code.ts';
import { factsFor } from './support/cases.ts';

const SIGNED: readonly PaperCode[] = [
  'mediation_application',
  'mediation_registration',
  'rights_and_duties',
  'enquiry_record',
  'mediation_record',
  'undisputed_facts',
  'peoples_agreement',
  'public_order_agreement',
  'traffic_agreement',
  'invited_agreement',
  'confirmation_application',
  'complaint',
  'oral_complaint',
  'defence',
  'authority',
  'address_confirmation',
  'execution_application',
  'performance_visit',
  'evidence_list',
  'service_receipt',
  'mediation_end',
];

function filledOf(code: PaperCode) {
  const facts = factsFor(code, {});
  const paper = paperOf(code);
  const subject = paper?.subjects(facts)[0];
  if (paper === undefined || subject === undefined) throw new Error(`no ${code}`);
  return { facts, subject, filled: fillPaper(paper, facts, subject.id).filled };
}

const signersIn = (code: PaperCode) => {
  const { facts, subject } = filledOf(code);
  return signersOf(code, facts, subject.id);
};

const drawing: Strokes = {
  lines: [Array.from({ length: 20 }, (_, i) => ({ x: i * 5, y: (i % 5) * 9, t: i * 10 }))],
};

function printed(code: PaperCode, more: Partial<PrintRequest>): Uint8Array {
  const { filled, subject } = filledOf(code);
  const { title, issuer } = filled;
  const made = compiler.print({
    title,
    issuer,
    mark: null,
    index: null,
    papers: [filled],
    at: subject.at,
    ...more,
  });
  if (made.kind !== 'pdf') throw new Error(made.kind);
  return made.pdf;
}

const compiler = new TypstCompiler();

const digest = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

describe('who signs', () => {
  it.each(SIGNED)('%s: each once, parties and officers', (code) => {
    const signers = signersIn(code);
    expect(signers.length).toBeGreaterThan(0);
    expect(new Set(signers.map(({ id }) => id)).size).toBe(signers.length);
    for (const { partyId, roles, as, onPaper } of signers)
      if (as === 'receiver' || as === 'witness')
        expect([partyId, roles, onPaper]).toEqual([undefined, undefined, true]);
      else expect((partyId === undefined) !== (roles === undefined)).toBe(true);
  });

  it('no one signs what an office hands out under its seal', () => {
    const sealed = PAPER_CODES.filter((code) => !SIGNED.includes(code));
    expect(sealed.flatMap((code) => signersIn(code))).toEqual([]);
  });

  it('a people’s agreement is signed by both sides and the mediator; a recorder may', () => {
    expect(signersIn('peoples_agreement').map(({ as, line, optional }) => [as, line, optional])).toEqual([
      ['party', '申请人', undefined],
      ['party', '被申请人', undefined],
      ['mediator', '调解员', undefined],
      ['recorder', '记录人', true],
    ]);
  });

  it('an agreement on personal relations on paper alone, its other papers on the glass too (ESL 3)', () => {
    const { facts, subject } = filledOf('peoples_agreement');
    const divorce = { ...facts, state: { ...facts.state, matter: 'divorce' } };
    const onPaper = signersOf('peoples_agreement', divorce, subject.id).map((one) => one.onPaper);
    expect(new Set(onPaper)).toEqual(new Set([true]));
    expect(signersOf('rights_and_duties', divorce, '').some((one) => one.onPaper)).toBe(false);
    expect(signersIn('peoples_agreement').some((one) => one.onPaper)).toBe(false);
  });

  it('a certificate of service by the addressee or who took it for them, and by who served (CPL 87–89)', () => {
    const { facts, subject } = filledOf('service_receipt');
    const tried = (receiver: string, signed: boolean) => {
      const tasks = facts.state.tasks.map((task) => ({
        ...task,
        attempts: [{ attemptNo: task.attemptNo, facts: { receiver, signed } }],
      }));
      const state = { ...facts.state, tasks: tasks as never };
      return signersOf('service_receipt', { ...facts, state }, subject.id)
        .filter(({ optional }) => optional !== true)
        .map(({ line }) => line);
    };
    expect(signersIn('service_receipt').map(({ line }) => line)).toEqual([
      '受送达人',
      '代收人',
      '见证人',
      '送达人',
    ]);
    expect(tried('self', true)).toEqual(['受送达人', '送达人']);
    expect(tried('adult_household_member', true)).toEqual(['代收人', '送达人']);
    expect(tried('self', false)).toEqual(['送达人']);
  });

  it('a public-order agreement by the officer who took the act, and by no other', () => {
    const [, , host] = signersIn('public_order_agreement');
    expect(host).toMatchObject({ as: 'host', personId: expect.any(String) });
  });

  it.each(SIGNED)('%s: what is signed is seen at a line of the paper', (code) => {
    for (const { line } of signersIn(code)) {
      const signed = { [line]: [{ lines: fitted(drawing), said: '' }] };
      expect(digest(printed(code, { signed })), line).not.toBe(digest(printed(code, {})));
    }
  });
});

describe('what is missing', () => {
  it('is who has to sign and has not, whatever the order and whoever else signed', () => {
    const signers = signersIn('peoples_agreement');
    const needed = signers.filter(({ optional }) => optional === undefined).map(({ id }) => id);
    fc.assert(
      fc.property(fc.shuffledSubarray([...signers.map(({ id }) => id), 'party:other']), (ids) => {
        const signatures = ids.map((signer) => ({ signer }));
        const missing = missingOf(signers, signatures).map(({ id }) => id);
        expect(missing).toEqual(needed.filter((id) => !ids.includes(id)));
        expect(linesOf(signers, signatures).map(({ signer }) => signer.id)).toEqual(
          signers.map(({ id }) => id),
        );
      }),
    );
  });
});

describe('a paper with signatures', () => {
  it('is printed as before where there is neither code nor signature', () => {
    expect(digest(printed('peoples_agreement', { signed: {} }))).toBe(
      digest(printed('peoples_agreement', {})),
    );
  });

  it('is the same bytes for the same strokes, and another for others', () => {
    const signed = (strokes: Strokes) => ({ signed: { 申请人: [{ lines: fitted(strokes), said: '' }] } });
    const other: Strokes = { lines: [[...(drawing.lines[0] ?? []), { x: 40, y: 200, t: 999 }]] };
    const [one, again, another] = [drawing, drawing, other].map((strokes) =>
      digest(printed('peoples_agreement', signed(strokes))),
    );
    expect(again).toBe(one);
    expect(another).not.toBe(one);
  });
});

describe('strokes', () => {
  const strokes = fc
    .array(
      fc.array(
        fc.record({
          x: fc.integer({ min: -500, max: 2000 }),
          y: fc.integer({ min: -500, max: 2000 }),
          t: fc.nat(9),
        }),
        { minLength: 1, maxLength: 30 },
      ),
      { minLength: 1, maxLength: 8 },
    )
    .map((lines) => ({ lines }));

  it('fit one height and three widths, each point kept, wherever they were drawn', () => {
    fc.assert(
      fc.property(strokes, fc.integer({ min: -300, max: 300 }), (given, by) => {
        const lines = fitted(given);
        expect(lines.map((one) => one.length)).toEqual(given.lines.map((one) => one.length));
        for (const [x, y] of lines.flat()) {
          expect(x).toBeGreaterThanOrEqual(0);
          expect(x).toBeLessThanOrEqual(3000);
          expect(y).toBeGreaterThanOrEqual(0);
          expect(y).toBeLessThanOrEqual(1000);
        }
        const moved = {
          lines: given.lines.map((one) => one.map((p) => ({ ...p, x: p.x + by, y: p.y + by }))),
        };
        expect(fitted(moved)).toEqual(lines);
      }),
    );
  });

  it('of a tap are blank, and time that runs back is told', () => {
    expect(isBlank({ lines: [[{ x: 1, y: 1, t: 0 }], [{ x: 400, y: 1, t: 1 }]] })).toBe(true);
    expect(isBlank(drawing)).toBe(false);
    expect(runsForward(drawing)).toBe(true);
    expect(runsForward({ lines: [[{ x: 0, y: 0, t: 5 }], [{ x: 0, y: 0, t: 4 }]] })).toBe(false);
  });
});

describe('a verify code', () => {
  it('has at least eighty bits, no letter that is mistaken for another, and is read however it is typed', () => {
    const codes = new Set(Array.from({ length: 200 }, newVerifyCode));
    expect(codes.size).toBe(200);
    for (const code of codes) {
      expect(code).toMatch(/^[^01ilo]{20}$/);
      expect(typedVerifyCode(` ${printedCode(code).toUpperCase().replaceAll('-', '－')} `)).toBe(code);
    }
    expect(20 * Math.log2(31)).toBeGreaterThan(80);
  });

  it('is none where a letter is too many, too few or not of it', () => {
    const code = newVerifyCode();
    for (const typed of ['', code.slice(1), `${code}a`, `0${code.slice(1)}`])
      expect(typedVerifyCode(typed)).toBe('');
  });
});

describe('what is filled in by hand on the print', () => {
  it.each([
    'authority',
    'enquiry_record',
    'defence',
    'performance_visit',
    'evidence_list',
    'service_receipt',
    'mediation_end',
  ] as const)('%s is signed on the print alone: a digest taken before would seal blanks', (code) => {
    const signers = signersIn(code);
    expect(signers.length).toBeGreaterThan(0);
    expect(signers.every(({ onPaper, byHand }) => onPaper === true && byHand === true)).toBe(true);
  });

  it('an address is, until it is on record', () => {
    const { facts, subject } = filledOf('address_confirmation');
    const confirmed = {
      partyId: subject.id,
      address: { textId: 't' },
      electronic: false,
      channels: [],
      date: facts.openedOn,
    };
    const state = { ...facts.state, addresses: [confirmed as never] };
    const way = (of: typeof facts) =>
      signersOf('address_confirmation', of, subject.id).map(({ byHand }) => byHand);
    expect(way({ ...facts, state: { ...facts.state, addresses: [] } })).toEqual([true]);
    expect(way({ ...facts, state })).toEqual([undefined]);
  });
});

describe('the hash of a signature', () => {
  const base = {
    prevHash: '',
    caseId: 'c',
    no: 1,
    paperId: 'p',
    sha256: 'd',
    signer: 'party:A',
    partyId: 'A',
    personId: null,
    agentNo: null,
    means: 'glass',
    documentId: null,
    drawnDigest: 'x',
    takenBy: 'person:1',
    signedAt: 5,
  };

  it('changes with everything that it seals', () => {
    const others = Object.keys(base).map((name) => signatureLines({ ...base, [name]: 'other' }));
    expect(new Set([signatureLines(base), ...others]).size).toBe(others.length + 1);
  });
});
