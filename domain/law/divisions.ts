/** The city's districts and counties as places of a suit (docs/law.md §9.3), by division code; what lies outside is one. */
import { type Vocabulary, words as w } from '../words.ts';

export const PLACE = {
  '230803': w('佳木斯市向阳区', 'Xiangyang'),
  '230804': w('佳木斯市前进区', 'Qianjin'),
  '230805': w('佳木斯市东风区', 'Dongfeng'),
  '230811': w('佳木斯市郊区', 'the suburban district'),
  '230822': w('桦南县', 'Huanan'),
  '230826': w('桦川县', 'Huachuan'),
  '230828': w('汤原县', 'Tangyuan'),
  '230881': w('同江市', 'Tongjiang'),
  '230882': w('富锦市', 'Fujin'),
  '230883': w('抚远市', 'Fuyuan'),
  elsewhere: w('佳木斯市以外', 'outside the city'),
} as const satisfies Vocabulary;

export type Place = keyof typeof PLACE;
