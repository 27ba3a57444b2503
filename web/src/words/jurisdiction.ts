/** Words of the check of jurisdiction (管辖) beside a filing. */
export const jurisdictionWords = {
  name: 'jurisdiction',
  zh: {
    title: '核对管辖法院',
    own: '本院有管辖权',
    notOwn: '按所填事实，本院不在有管辖权的法院之列',
    redirect: '告知原告向有管辖权的法院起诉；坚持起诉的裁定不予受理，已立案的移送。',
    otherCourt: '告知向有管辖权的法院申请；本院不予受理。',
    unknown: '所填事实不足以判断',
  },
  en: {
    title: 'Which court has jurisdiction?',
    own: 'This court has jurisdiction',
    notOwn: 'By what is filled in, this court is none of those with jurisdiction',
    redirect:
      'Tell the plaintiff to sue at a court that has it; a ruling refuses who insists, and what is registered is transferred.',
    otherCourt: 'Tell them to apply to a court that has it; this one does not accept it.',
    unknown: 'What is filled in does not say it',
  },
} as const;
