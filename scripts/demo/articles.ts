/** Short names of laws, as refusals and services cite them, in full for a Chinese reader. */
import { plain, type Words, words } from './words.ts';

const LAWS: Readonly<Record<string, string>> = {
  AJ: '公安机关办理行政案件程序规定',
  CPL: '民事诉讼法',
  CPLI: '民诉法解释',
  DVL: '反家庭暴力法',
  EX: '执行工作规定',
  FEE: '诉讼费用交纳办法',
  LMAL: '劳动争议调解仲裁法',
  OMR: '在线调解规则',
  PML: '人民调解法',
  PSAPL25: '治安管理处罚法',
  REG: '登记立案规定',
  RTA: '道路交通事故处理程序规定',
  TY: '特邀调解规定',
};

/** `CPL 122` → 民事诉讼法 第122条; what is not known stays as it is. */
export function articleName(article: string): Words {
  const [, law = '', numbers = ''] = /^(\S+) ([\d-]+)$/.exec(article) ?? [];
  const name = LAWS[law];
  return name === undefined ? plain(article) : words(`${name} 第${numbers}条`, article);
}
