/** Words of the messages to parties outside the platform (外发消息). */
export const messageWords = {
  name: 'messages',
  zh: {
    title: '外发消息',
    hint: '只提示有事，不写内容；当事人凭解纷码查看。没有送到的，请用电话等方式联系。',
    exercise: '演练，不外发',
    waiting: '待发出',
    sent: '已发出',
    not_sent: '一天内未能发出',
    bounced: '未送到',
    why: '：{{why}}',
    gone: '外发消息暂不可用',
  },
  en: {
    title: 'Messages to parties',
    hint: 'They say that there is something, never what: the party reads it with the code. What did not arrive is for you to tell, by telephone or otherwise.',
    exercise: 'exercise, not sent outside',
    waiting: 'to be sent',
    sent: 'sent',
    not_sent: 'could not be sent within a day',
    bounced: 'did not arrive',
    why: ': {{why}}',
    gone: 'The messages cannot be told now',
  },
} as const;
