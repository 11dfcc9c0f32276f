import type { front as en } from '../en/front.ts'
import type { Same } from '../shape.ts'

/** Words of the page for someone without a link. */
export const front: Same<typeof en> = {
  title: '让现场会议按议程进行',
  what: 'Rostrum 让主持人、发言人、计时员和译员保持同步：谁在发言、还剩多久、下一位是谁。',
  given: '您收到了链接',
  givenStep: '请原样打开。链接知道您是谁，无需登录。',
  lost: '您的链接丢了',
  lostStep: '请联系会议主办方。每个链接只属于一个人，请勿使用他人的链接。',
  run: '您在运行这台服务器',
  runStep: 'Rostrum 启动时已显示所有者链接，从中可以新建会议并分发链接。',
  gone: '如果链接丢失，请在服务器的 Rostrum 文件夹中运行以下命令，取得新链接：',
  goneData: '启动时用了 --data 的，这里也要加上。旧链接随即失效。',
  paste: '粘贴您的链接',
  pasteStep: '可以粘贴整封邮件或整条消息。',
  open: '打开链接',
  noLink: '其中没有 Rostrum 的链接。请完整复制，链接形如 {{example}}',
  empty: '请先粘贴链接。链接形如 {{example}}',
  today: '今天的公开会议',
  planned: '{{city}} {{time}} 开始',
  on: '进行中，{{city}} {{time}} 结束',
  ended: '{{city}} {{time}} 已结束',
}
