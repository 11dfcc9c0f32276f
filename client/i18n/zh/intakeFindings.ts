import type { intakeFindings as en } from '../en/intakeFindings.ts'
import type { Same } from '../shape.ts'

/** What a reading found, by its kind: what it is, and how it was taken. */
export const intakeFindings: Same<typeof en> = {
  'no-year': { what: '“{{date}}”没有年份', how: '日期暂缺，请填写举行的日期。' },
  'year-assumed': { what: '“{{date}}”没有年份', how: '按 {{taken}} 处理。' },
  'date-in-prose': { what: '日期写在句子里', how: '取自“{{text}}”。' },
  'title-in-prose': {
    what: '标题只在句子里提到',
    how: '按原文识别为“{{text}}”。',
  },
  'day-counted': { what: '“{{label}}”没有写日期', how: '从第一天往后数：{{taken}}。' },
  'day-or-month-first': { what: '“{{date}}”也可能是月在前', how: '按 {{taken}} 处理。' },
  'wrong-weekday': { what: '{{date}} 不是 {{weekday}}', how: '以日期为准，不看星期。' },
  'several-dates': { what: '文中有多个日期', how: '{{dates}}。按 {{taken}} 处理。' },
  'zone-of-region': { what: '“{{written}}”是多个国家的时间', how: '按 {{taken}} 处理。' },
  'zone-of-place': {
    what: '原文没有写明时区',
    how: '文中提到{{written}}，按 {{taken}} 时间处理。',
  },
  'zone-ambiguous': {
    what: '“{{written}}”可能指不同的时区',
    how: '时区暂缺，是哪个时区？',
  },
  'zones-differ': { what: '{{one}} 与 {{other}} 不是同一时刻', how: '以前者为准。' },
  'zone-out-of-season': {
    what: '{{date}} 并不使用 {{written}}',
    how: '按当地当天的时间处理。',
  },
  afternoon: { what: '{{written}} 没有写上午或下午', how: '按 {{taken}} 处理。' },
  'past-midnight': { what: '{{written}} 早于前一项', how: '按次日处理。' },
  'from-zero': { what: '{{written}} 从开始时算起', how: '按 {{taken}} 处理。' },
  backwards: { what: '{{written}} 早于前一项', how: '前一项是 {{before}}。' },
  'end-before-start': {
    what: '结束时间 {{end}} 早于开始时间 {{start}}',
    how: '只取开始时间，时长暂缺。',
  },
  overlap: { what: '{{start}} 开始时前一项尚未结束', how: '前一项到 {{end}} 为止。' },
  gap: { what: '{{from}} 到 {{to}} 之间没有安排', how: '本板块的这段时间空着。' },
  'length-and-times': {
    what: '时长 {{stated}} 与 {{range}} 不符',
    how: '从起到止是 {{length}}，以起止时间为准。',
  },
  'outside-block': { what: '{{written}} 超出所在板块', how: '该板块是 {{block}}。' },
  'sum-over': { what: '各项合计 {{sum}}，板块共 {{budget}}', how: '超出了板块的时间。' },
  'sum-under': {
    what: '各项合计 {{sum}}，板块共 {{budget}}',
    how: '余下的时间作为板块末尾的机动时间。',
  },
  'rest-of-block': { what: '没有写时长', how: '按板块余下的时间处理：{{taken}}。' },
  'length-open': { what: '没有写最后一项何时结束', how: '其时长留空。' },
  'length-loose': { what: '时长写成了范围', how: '按 {{taken}} 处理。' },
  'stop-differs': {
    what: '写明 {{stated}} 结束，但最后一项到 {{last}} 为止',
    how: '以 {{stated}} 为截止时间。',
  },
  'start-differs': {
    what: '写明 {{stated}} 开始，但第一项从 {{first}} 开始',
    how: '以 {{first}} 为准。',
  },
  'people-parted': { what: '姓名与其他文字的分界是推测的', how: '识别出的人员：{{people}}。' },
  'family-name-alone': { what: '只写了姓氏', how: '按 {{people}} 处理。' },
  'older-message': {
    what: '第 {{from}} 至 {{to}} 行是较早的邮件',
    how: '较新的邮件已有议程，这些行作为备注。',
  },
  'room-assumed': { what: '“{{heading}}”之下时间重新开始', how: '按另一会场或另一部分处理。' },
  'sections-begin-again': { what: '时间从 {{written}} 重新开始', how: '按另一天或另一会场处理。' },
  'not-understood': { what: '这一行没有读懂', how: '“{{text}}”' },
  'part-not-read': { what: '这一行有一部分没有读懂：“{{text}}”', how: '其余部分已在议程里。' },
  'unclear-part': {
    what: '这一项可能有读错的部分：“{{text}}”',
    how: '可能是人名、时间，或单独的一项。',
  },
  'unclear-person': {
    what: '“{{text}}”可能不是这一项的人员',
    how: '可能是其他人，或者不是人名。',
  },
  'unclear-title': {
    what: '这个标题可能有误：{{text}}',
    how: '可能只是标题的一部分，或是别的内容。',
  },
  'unclear-time': {
    what: '这一项的时间可能有误：{{text}}',
    how: '原文可能写有别的开始时间或时长。',
  },
  'unclear-line': {
    what: '这一行可能是一个环节：“{{text}}”',
    how: '没有把它作为单独的环节。',
  },
  'unclear-item': {
    what: '这一项可能读错：“{{text}}”',
    how: '这段文字有很多地方难以读懂。',
  },
  'little-read': {
    what: '{{total}} 项中有 {{count}} 项可能读错',
    how: '这段文字只有少部分能确定读对。请把每一项与原文核对。',
  },
  'cut-line': { what: '有一行太长', how: '只读取前 {{limit}} 个字符。' },
  'too-many-entries': { what: '条目太多', how: '只读取前 {{limit}} 条。' },
  'too-many-lines': { what: '行数太多', how: '只读取前 {{limit}} 行。' },
  'more-findings': { what: '另有 {{count}} 条没有列出', how: '修改文字后重新粘贴即可看到。' },
  empty: { what: '没有识别出议程', how: '请重新粘贴，每行要有时间或时长。' },
}
