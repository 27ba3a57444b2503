/** How a device is told to trust this machine's own certificate authority (docs/tls.md), for the page at `/trust`. */
import type { Words } from '../../words/text.ts';

export const TRUST_STEPS: readonly (Words & { readonly device: string })[] = [
  {
    device: 'Android',
    zh: '下载证书；设置 → 安全（密码与安全）→ 加密与凭据 → 安装证书 → CA 证书 → 仍然安装，选择下载的文件。',
    en: 'Download the file; Settings → Security → Encryption and credentials → Install a certificate → CA certificate → Install anyway, and choose the file.',
  },
  {
    device: 'HarmonyOS',
    zh: '下载证书；设置 → 安全（隐私和安全）→ 更多安全设置 → 加密和凭据 → 从存储设备安装 → CA 证书，选择下载的文件。',
    en: 'Download the file; Settings → Security → More settings → Encryption and credentials → Install from storage → CA certificate, and choose the file.',
  },
  {
    device: 'iOS',
    zh: '用 Safari 下载并允许；设置 → 已下载描述文件 → 安装；再到 通用 → 关于本机 → 证书信任设置，打开 Jingfa 的开关。',
    en: 'Download it with Safari and allow it; Settings → Profile Downloaded → Install; then General → About → Certificate Trust Settings, and turn Jingfa on.',
  },
  {
    device: 'Windows',
    zh: '下载证书并双击；安装证书 → 本地计算机（或当前用户）→ 将所有证书放入：受信任的根证书颁发机构 → 完成，重开浏览器。',
    en: 'Download the file and open it; Install Certificate → Local Machine (or Current User) → place all in: Trusted Root Certification Authorities → Finish, and restart the browser.',
  },
];
