/** Words of changing a password. */
export const password = {
  zh: {
    title: '修改密码',
    firstTitle: '请先设置自己的密码',
    firstHint: '当前密码是管理员交给您的一次性密码。设置自己的密码后才能使用平台。',
    current: '当前密码',
    next: '新密码',
    again: '再输入一次新密码',
    enter: '请填写',
    differs: '两次输入的新密码不一样',
    hint: '至少 12 个字符。修改后，其他设备上的登录全部失效。',
    submit: '修改密码',
    done: '密码已修改，其他设备上的登录已失效',
    wrong: '当前密码不对',
    signOut: '退出登录',
  },
  en: {
    title: 'Change the password',
    firstTitle: 'Set a password of your own first',
    firstHint:
      'The password you have is for one use and was given to you by the administrator. Set your own to go on.',
    current: 'Password now',
    next: 'New password',
    again: 'New password again',
    enter: 'Required',
    differs: 'The two new passwords differ',
    hint: 'At least 12 characters. Sessions on other devices end when it is changed.',
    submit: 'Change the password',
    done: 'The password is changed; sessions on other devices have ended',
    wrong: 'The password now is wrong',
    signOut: 'Sign out',
  },
} as const;
