/** The texts that numbers of the law come from, and how sure each is. */

/** "Read": the number was compared with the text. "Unverified": general knowledge, to be confirmed before use in anger. */
export const TEXTS = {
  CPL: '民事诉讼法（2023-09-01修正，2024-01-01施行）; read',
  CPLI: '最高法《关于适用民事诉讼法的解释》（2022-04-10）; read',
  AJ: '公安机关办理行政案件程序规定（2019年文本；2026年新版未见）; read',
  NORM2007: '公安机关治安调解工作规范（公通字〔2007〕81号）; read in reposted form',
  PSAPL: '治安管理处罚法（2025-06-27修订，2026-01-01施行）; read',
  RTA: '道路交通事故处理程序规定（2018）; read',
  PML: '人民调解法（2011-01-01施行）; read',
  PM75: '人民调解工作若干规定（司法部令第75号）; unverified, local text read',
  LMAL: '劳动争议调解仲裁法（2008）; read',
  TY: '最高法《关于人民法院特邀调解的规定》（2016-07-01施行）; read',
  OMR: '人民法院在线调解规则（2022-01-01施行）; read',
  OLR: '人民法院在线诉讼规则（2021-08-01施行）; read',
  REGISTER_FIRST:
    '最高法《关于严格依法规范民事案件立案与调解工作的意见》（2024-12-27，2025-01-01施行）; read in reposted form',
  JC11: '最高法《关于人民调解协议司法确认程序的若干规定》（法释〔2011〕5号）; read',
  REG: '最高法《关于人民法院登记立案若干问题的规定》（2015）; read',
  TL: '最高法《案件审限管理规定》与《严格执行案件审理期限制度的若干规定》（2000）; read',
  TL19: '最高法《关于严格规范民商事案件延长审限和延期开庭问题的规定》（法释〔2019〕4号）; read',
  FEE: '诉讼费用交纳办法（2007）; read',
  EV: '最高法《关于民事诉讼证据的若干规定》（2019）; read',
  EX: '最高法《关于人民法院执行工作若干问题的规定（试行）》（2020）; read',
  EXI: '最高法《关于适用民事诉讼法执行程序若干问题的解释》（2020）; read',
  PROP: '最高法《关于民事执行中财产调查若干问题的规定》（2020）; read',
  DISHONEST: '最高法《关于公布失信被执行人名单信息的若干规定》（法释〔2017〕7号）; read in reposted form',
  PRES: '最高法《关于人民法院办理财产保全案件若干问题的规定》（2020）; read',
  DVL: '反家庭暴力法（2016-03-01施行）; read',
  CC: '民法典（2021-01-01施行）; read',
  PLATFORM: '平台服务时限，非法定期间; set by the administrator',
} as const;
