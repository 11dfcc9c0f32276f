import type { integrations as en } from '../en/integrations.ts'
import type { Same } from '../shape.ts'

export const integrations: Same<typeof en> = {
  title: '集成',
  what: '其他程序可读取或控制本活动，各用各的令牌。',
  api: '可用功能：HTTP API',
  make: '新建集成',
  copy: '复制令牌',
  until: '有效期至 {{at}}',
  expired: '已于 {{at}} 过期',
  connected: '已连接',
  used: '最近使用：{{at}}',
  unused: '尚未使用',
  sure: '收回{{name}}的令牌？',
  sureWhat: '该程序会立即断开，令牌随即失效。',
  scope: {
    'read-run': '跟踪进程',
    'read-agenda': '读取议程',
    'control-run': '控制进程',
    'send-cues': '发送提示',
    'edit-draft': '编辑草稿',
  },
  does: {
    'read-run': '当前项目、时间、请求、提示和会后报告',
    'read-agenda': '已发布的议程及其备注',
    'control-run': '开始、下一项、暂停、增减时间、撤销',
    'send-cues': '发给发言人、同传间及其他所有界面',
    'edit-draft': '修改并发布议程',
  },
  form: {
    name: '程序名称',
    nameHint: '显示在日志和操作记录中，例如“按键面板”',
    scopes: '允许的操作',
    ends: '有效期',
    end: { day: '1 天', month: '1 个月', year: '1 年', date: '到指定日期' },
    last: '最后一天',
    make: '生成令牌',
  },
}
