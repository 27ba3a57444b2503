/** Words of what a court asked to have corrected, at the fields of the correction. */
export const correctionWords = {
  name: 'correction',
  zh: {
    asked: '法院一次性告知，此处须补正：',
    said: '：{{text}}',
    onPaper: '（须提交纸质材料）',
    none: '暂时读不到法院告知的补正事项',
  },
  en: {
    asked: 'The court asked, all at once, to have corrected here:',
    said: ': {{text}}',
    onPaper: ' (wanted on paper)',
    none: 'What the court asked to have corrected cannot be read now',
  },
} as const;
