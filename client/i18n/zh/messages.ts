import type { messages as en } from '../en/messages.ts'
import type { Same } from '../shape.ts'

/** What a page says in place of a show that it cannot open, or has not opened yet. */
export const messages: Same<typeof en> = {
  product: 'Rostrum',
  language: { switch: '界面语言' },
  /** A message as one line, below the same in the reader’s own language. */
  sentences: '{{title}}。{{step}}',
  disconnected: {
    withdrawn: { what: '此链接已被收回', step: '请向主办方索取新链接，您已发送的内容不会丢失。' },
    changed: {
      what: '此链接可打开的界面已更改',
      step: '请重新加载页面。',
    },
    erased: {
      what: '这场会议的资料已更改',
      step: '本页会自动重新加载。',
    },
    deleted: {
      what: '这场会议已删除',
      step: '原有链接不再有效。如有疑问，请联系主办方。',
    },
    'not-public': { what: '这场会议不公开', step: '请向主办方索取您自己的链接。' },
    'wrong-token': {
      what: '此链接无法打开',
      step: '链接不完整，或属于另一台服务器，请向主办方重新索取。',
    },
    unreadable: { what: '这场会议无法打开', step: '服务器无法读取其记录，请告知主办方。' },
    protocol: { what: 'Rostrum 已更新', step: '请重新加载本页后继续，计时没有停止。' },
    malformed: { what: '服务器无法理解本界面', step: '请重新加载本页；若仍出现，请告知主办方。' },
    'too-many': { what: '短时间内尝试过多', step: '请等一分钟，然后重新加载本页。' },
    reload: '重新加载',
  },
  opening: {
    title: '正在打开您的界面',
    /** The same in a small window. */
    short: '正在连接',
    step: '很快就会打开。',
  },
  unreachable: {
    title: '服务器没有应答',
    step: '本页会继续尝试。请检查网络。若他人也无法连接，请告知主办方。',
  },
  crashed: {
    title: '此界面已停止',
    step: '每隔几秒会自动重试，会议照常进行。若仍不恢复，请重新加载。',
    part: '此部分已停止',
  },
  unpublished: { title: '尚未发布', step: '主办方发布议程后会立即显示在这里，请保持本页打开。' },
  noScreen: {
    title: '此链接供程序使用',
    step: '请将其令牌填入程序。如需界面，请向主办方索取适合您角色的链接。',
  },
}
