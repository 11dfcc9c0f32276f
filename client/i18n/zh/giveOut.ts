import type { giveOut as en } from '../en/giveOut.ts'
import type { Same } from '../shape.ts'
import { linkAddress } from './linkAddress.ts'

/** Words of giving everybody their link. */
export const giveOut: Same<typeof en> = {
  title_other: '发放 {{count}} 个链接',
  state: '已打开 {{opened}} 个，未打开 {{open}} 个。每人一个链接，涵盖其全部环节。',
  chosen_other: '已选 {{count}} 人',
  choose: '选择{{who}}',
  noTurn: '无发言',
  contact: '邮箱或电话',
  contactOf: '{{who}}的邮箱或电话',
  wrong: {
    neither: '既不是邮箱地址，也不是电话号码。',
    unkept: '未保存：服务器没有接受。按 Enter 重试。',
  },
  notOpened: '尚未打开',
  opened: {
    phone: '{{at}} 在手机上打开',
    tablet: '{{at}} 在平板上打开',
    computer: '{{at}} 在电脑上打开',
  },
  copyTable: '复制表格',
  print: '打印链接卡片',
  csv: 'CSV',
  copied: '已复制',
  byHand: '浏览器不允许在此复制，请选中文字后手动复制。',
  message: '消息',
  nobodyChosen: '请选择人员，其消息会显示在这里。',
  nth: '第 {{n}} 封，共 {{all}} 封',
  previous: '上一封',
  next: '下一封',
  to: '收件人',
  noContact: '没有联系方式',
  language: '语言',
  subject: '主题',
  openMail: '用邮件打开',
  share: '分享',
  copyText: '复制文字',
  phone: '复制文字后发送至 {{contact}}。',
  give: '发放链接',
  address: linkAddress,
  mail: {
    subject: '您参加“{{show}}”的链接',
    dear: '{{name}}，您好：',
    turn: '您将在{{day}}的“{{show}}”中发言，时间为 {{times}}，环节为“{{part}}”。',
    noTurn: '您将参加“{{show}}”。',
    time: '{{city}} {{time}}',
    between: '，',
    link: '您的专属页面会显示何时轮到您、您的倒计时和主持人的提示，任何浏览器都能打开，无需登录：',
    own: '此链接仅供您本人使用。',
  },
}
