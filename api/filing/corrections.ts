/** The corrections asked of a complaint (补正) as the table of contents of its package has them: in whose words, at which field, how answered. */
import type { CorrectionItem } from '../../domain/chapters/filing/shape.ts';
import { type CaseFacts, textOf } from '../../papers/facts/case-facts.ts';
import {
  type Correction,
  correctionField,
  correctionsOf,
  isElement,
} from '../../papers/facts/corrections.ts';
import type { Manifest } from './manifest.ts';

type Packed = Manifest['corrections'][number];

/** Numbers of documents in the list of evidence; what is not in it has none. */
type NumberOf = (documentId: string) => number | undefined;

function itemOf(facts: CaseFacts, { answered }: Correction, { code, text, onPaper }: CorrectionItem) {
  const told = textOf(facts, text);
  const isStated = isElement(code) && (answered?.data.stated ?? []).includes(code);
  return {
    code,
    field: correctionField(code),
    ...(told === undefined ? {} : { text: told }),
    ...(onPaper === true ? { onPaper } : {}),
    ...(isStated ? { stated: true as const } : {}),
  };
}

function answerOf(facts: CaseFacts, { answered }: Correction, numberOf: NumberOf): Pick<Packed, 'answered'> {
  if (answered === undefined) return {};
  const { date, note, evidence = [] } = answered.data;
  const said = textOf(facts, note);
  const numbers = evidence.flatMap(({ paper }) => numberOf(paper.documentId) ?? []);
  return { answered: { on: date, ...(said === undefined ? {} : { note: said }), evidence: numbers } };
}

/** @param since the event in which the complaint was handed in */
export const packedCorrections = (facts: CaseFacts, since: number, numberOf: NumberOf): Packed[] =>
  correctionsOf(facts, since).map((one) => {
    const { on, data } = one.asked;
    return {
      askedOn: on,
      days: data.days,
      ...(data.onTheSpot === true ? { onTheSpot: true as const } : {}),
      items: data.items.map((item) => itemOf(facts, one, item)),
      ...answerOf(facts, one, numberOf),
    };
  });
