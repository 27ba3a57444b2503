/** The text layer of a printed paper, page by page, and its three cases: with little on record, with much, with rare characters. */
import { extractText } from 'unpdf';
import type { CaseFacts } from '../../../../papers/facts/case-facts.ts';
import { fillPaper, type FilledPaper, type Paper, subjectsOf } from '../../../../papers/paper.ts';
import type { TypstCompiler } from '../../../../papers/print/compile.ts';
import type { PaperCode } from '../../../../domain/access/policy/papers.ts';
import { PEOPLE, SUMMARY } from './case-facts.ts';
import { factsFor } from './cases.ts';

const MANY = 12;
const LONG = Array.from({ length: MANY }, () => SUMMARY).join('\n');

const RARE = { 喆堃: '王喆堃', 䶮㛃: '㛃䶮镕', 𠅤𬭊: '张𠅤𬭊' } as const;

export const VARIANTS: Readonly<Record<string, (code: PaperCode) => CaseFacts>> = {
  short: (code) =>
    factsFor(code, { parties: { A: { name: '王英' }, B: { name: '李强' } }, summary: '漏水。', people: [] }),
  long: (code) =>
    factsFor(code, { summary: LONG, texts: { course: LONG, wording: LONG, 'facts-agreed': LONG } }),
  rare: (code) =>
    factsFor(code, {
      parties: {
        A: {
          name: RARE.喆堃,
          idNumber: '23081119750312432X',
          phone: '13845420001',
          address: '佳木斯市郊区堃和小区',
        },
        B: {
          name: RARE.𠅤𬭊,
          idNumber: '230811198202022315',
          phone: '13845420002',
          address: '佳木斯市郊区㛃里',
        },
      },
      people: PEOPLE.map((one) => ({ ...one, name: RARE.䶮㛃 })),
    }),
};

export interface PrintedText extends FilledPaper {
  readonly pages: readonly string[];
  readonly pdf: Uint8Array;
}

/** The first of its kind in the case. */
export async function printed(compiler: TypstCompiler, paper: Paper, facts: CaseFacts): Promise<PrintedText> {
  const [subject] = subjectsOf(paper, facts);
  if (subject === undefined) throw new Error(`${paper.code}: no such paper in ${facts.stage}`);
  const one = fillPaper(paper, facts, subject.id);
  const { title, issuer } = one.filled;
  const made = compiler.print({
    title,
    issuer,
    mark: null,
    index: null,
    papers: [one.filled],
    at: subject.at,
  });
  if (made.kind !== 'pdf') throw new Error(`${paper.code}: ${made.characters.join('')}`);
  const { text } = await extractText(made.pdf.slice(), { mergePages: false });
  return { ...one, pages: text, pdf: made.pdf };
}
