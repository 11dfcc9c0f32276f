import type { intakeTrouble as en } from '../en/intakeTrouble.ts'
import type { Same } from '../shape.ts'

/** Why there is no reading, and what to do: of the source, of the link, of the way to the server. */
export const intakeTrouble: Same<typeof en> = {
  empty: '里面没有文字。请粘贴或输入议程，例如“10:00–10:20 致辞”。',
  'nothing-read':
    '没有找到议程。议程的每一行要有时间或时长，以及标题，例如“10:00–10:20 致辞”或“致辞（10 分钟）”。',
  'no-events': '这份日程没有带时间的活动。请先安排时间，再重新导出。',
  'too-large': '内容超过 {{mb}} MB。请复制其中的议程文字再粘贴。',
  'too-many-lines': '内容太长：最多读取 100,000 行。',
  binary: '这不是文本。请另存为文本，或复制其中的文字再粘贴。',
  scan: '这份 PDF 只有页面图片，没有文字。请输入或粘贴其中的文字。',
  'too-many-pages': '内容太长：PDF 最多读取 200 页。',
  rtf: '这是 RTF 文件。请另存为 .docx，或粘贴其中的文字。',
  'old-word': '这是旧版 Office 文件。请另存为 .docx 或 .xlsx，或粘贴其中的文字。',
  locked: '文件有密码保护。请去掉密码后保存，或粘贴其中的文字。',
  slides: '这是幻灯片。请复制其中的议程文字，粘贴到这里。',
  'open-document': '这是 OpenDocument 文件。请另存为 .docx 或 .xlsx，或粘贴其中的文字。',
  archive: '这是压缩包。请解压后使用其中的议程。',
  picture: '这是图片，只能读取文字。请输入或粘贴图中的文字。',
  'agenda-file': '导出的议程文件有误，请修正或重新导出。',
  damaged: '文件已损坏。请用原来的程序打开并重新保存，或粘贴其中的文字。',
  bomb: '文件解压后远远超过一份议程的大小，因此没有读取。请粘贴其中的文字。',
  'too-slow': '读取时间过长，已停止。请只粘贴议程文字。',
  'too-heavy': '读取所需内存超过限度。请只粘贴议程文字。',
  'too-many': '短时间内读取次数过多。请等一分钟再试。',
  busy: '服务器正在读取其他内容。请一分钟后再试。',
  'cut-off': '内容没有完整送达。请重试。',
  'wrong-key': '此链接已无法打开。请向主办方索取新链接。',
  'not-allowed': '此链接不能编排议程。请向主办方索取可以编排的链接。',
  unreachable: '服务器没有回应。请检查网络后重试。',
  failed: '服务器无法读取。请只粘贴议程文字，或告知管理员。',
}
