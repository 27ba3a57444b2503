/** Words of the page that says whether a paper holds (核验). */
export const verifyWords = {
  name: 'verify',
  zh: {
    title: '核验文书',
    hint: '输入文书每页下方的核验码（二十位字母和数字，不分大小写）。',
    code: '核验码',
    enter: '请输入核验码',
    check: '核验',
    genuine: '真实：本平台出具，是现行文本',
    genuineHint: '请对照内容是否与您手中的一致；页面上印有“演练文书”的，不具有法律效力。本页不显示文书内容。',
    superseded: '已被替代：本平台出具过，之后另有新文本',
    supersededHint: '请向出具单位索取新文本。',
    unknown: '查无此码',
    unknownHint: '请核对是否输错；仍查不到的，请向出具单位查询。没有核验码的文书不能在这里核验。',
    result: '核验结果',
  },
  en: {
    title: 'Verify a paper',
    hint: 'Enter the code at the foot of each page of the paper (twenty letters and digits, capital or not).',
    code: 'Code of the paper',
    enter: 'Enter the code',
    check: 'Verify',
    genuine: 'Genuine: issued here, and the text that holds',
    genuineHint:
      'Compare what it says with what you hold; one whose pages say that it was made in an exercise has no effect. Nothing of the paper is shown here.',
    superseded: 'Superseded: issued here, and another text took its place',
    supersededHint: 'Ask who issued it for the new text.',
    unknown: 'No such code',
    unknownHint:
      'Look whether it is typed as printed; ask who issued the paper. A paper without a code cannot be verified here.',
    result: 'Result',
  },
} as const;
