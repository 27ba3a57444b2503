/** What the law ties to a kind of dispute (案由标记), each flag with its words. */
import { type Vocabulary, words as w } from '../words.ts';

export const MATTER_FLAG = {
  /** LMAL 5. */
  labour: w('劳动争议，仲裁前置', 'labour: arbitration comes first'),
  /** FEE 20. */
  wages: w('追索劳动报酬，不预交受理费', 'wages: no fee is prepaid'),
  /** CPLI 143, 355: not mediable as such, never confirmed. */
  personal_status: w('涉及身份关系', 'status of persons'),
  /** CPLI 355: not confirmed. */
  title: w('涉及权属确认', 'determination of title'),
  /** RTA 84: track C. */
  traffic: w('交通事故损害赔偿', 'traffic damage'),
  /** CPL 166. */
  no_small_claims: w('不适用小额诉讼程序', 'not in small-claims procedure'),
  /** CPLI 145. */
  must_mediate: w('应当调解', 'must be mediated'),
  /** SP 14. */
  mediate_at_hearing: w('开庭时先行调解', 'mediation is tried first at the hearing'),
  /** DVL. */
  violence_check: w('须询问有无家庭暴力', 'ask about violence at home'),
  /** ESL 3: electronic signatures are not relied on. */
  paper_signature: w('须纸质签名', 'needs a signature on paper'),
  /** CPL 42 keeps it from a single judge. */
  group: w('可能涉及人数众多', 'often many people'),
  /** Land contract disputes may be arbitrated first, need not be. */
  arbitration_optional: w('可以先申请仲裁', 'may be arbitrated first'),
} as const satisfies Vocabulary;
