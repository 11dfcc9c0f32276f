import type { linkAddress as en } from '../en/linkAddress.ts'
import type { Same } from '../shape.ts'

/** Words of what links begin with, and of links that nobody else can open. */
export const linkAddress: Same<typeof en> = {
  local: '这些链接只能在这台电脑上打开。',
  way: '用 {{command}} 重新启动 Rostrum，同一网络上的所有人就都能打开。',
  wayLater: '会议正在进行：结束后再用 {{command}} 重新启动 Rostrum。',
  copy: '复制命令',
  copyLink: '复制链接',
  localOne: '只能在这台电脑上打开',
  begin: '链接的开头是',
  plain: '手机屏幕可能会自动熄灭。',
  another: '添加地址',
  title: '链接地址',
  reach: {
    public: '{{address}}（公网）',
    page: '{{address}}（与本页相同）',
    network: '{{address}}（本网络）',
    machine: '{{address}}（仅限本机）',
  },
  other: '要用自己的域名，或供网络以外的人打开，请在启动 Rostrum 时用 --public-url 写明地址。',
  plainWay:
    '以 http:// 开头的是普通 HTTP。打开它的手机屏幕可能会自动熄灭，没有分享按钮，也不能离线使用。启动 Rostrum 时请加上 --tls-cert 和 --tls-key，或在前面设置 HTTPS 代理并用 --public-url 写明地址。',
}
