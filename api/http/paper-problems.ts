/** What issuing and signing a paper say no to (ADR 0037). */
import type { ProblemText } from './problem-text.ts';

export const PAPER_PROBLEMS = {
  issued_paper_not_found: { status: 404, zh: '没有这一已出文书', en: 'There is no such issued paper' },
  signer_not_permitted: {
    status: 403,
    zh: '这一签名不能由您办理：当事人的签名由出具文书的人员在场办理，工作人员的签名由本人登录后签',
    en: 'This signature is not yours to put: parties sign before who issues the paper, officers with their own session',
  },
  case_changed_meanwhile: {
    status: 409,
    zh: '案件记录刚有变化，未成文，请看过新内容后再成文',
    en: 'The record of the case has just changed: nothing was issued, look at it again',
  },
  paper_superseded: {
    status: 409,
    zh: '文书已有新文本，请在新文本上重新签名',
    en: 'The paper has a newer text: sign that one',
  },
  paper_other_bytes: {
    status: 409,
    zh: '您看到的文书不是这一份，请重新打开后再签',
    en: 'What was shown is not this paper: open it again, then sign',
  },
  paper_filled_by_hand: {
    status: 409,
    zh: '这份文书打印后手工填写，请填写完毕、在纸上签名后上传扫描件',
    en: 'This paper is filled in by hand on the print: fill it in, sign it on paper, then name its scan',
  },
  paper_signed_text: {
    status: 409,
    zh: '现有文本已有签名，重新成文将使其失效、须重新签名；确实需要的，请确认替代该文本',
    en: 'The text that holds is signed: another one ends it and is signed anew. Say that it replaces that text',
  },
  scan_purpose_wrong: {
    status: 422,
    zh: '该材料不能作为这份文书的签名扫描件：须另行上传，封存的文书按其封存类别上传，不能用起诉、庭审证据或者文书本身',
    en: 'This cannot be the scan of the signed paper: upload it by itself, under the compartment of a sealed paper, and neither evidence of a suit nor the paper itself',
  },
  paper_signed_before: {
    status: 409,
    zh: '这一签名人已经在这份文书上签名',
    en: 'This signer has signed this paper before',
  },
  signer_unknown: { status: 422, zh: '这份文书不需要该人签名', en: 'The paper has no line for this signer' },
  paper_subject_missing: {
    status: 422,
    zh: '本案有几份这种文书，请说明是哪一份',
    en: 'The case has several such papers: say which',
  },
  witness_is_party: {
    status: 422,
    zh: '见证人不能是当事人',
    en: 'A party cannot be the witness',
  },
} as const satisfies Record<string, ProblemText>;
