import { describe, expect, test } from 'vitest'
import { agendaOf, reading, told } from './support/told.ts'

const codes = (text: string, line: number) =>
  reading(text).findings.flatMap((one) => (one.line === line ? [one.code] : []))

/** The name of a shape, a mail in it, and what a careful person reads. */
const MAILS: readonly (readonly [string, string, readonly string[]])[] = [
  [
    'name, blank, what is done, length in brackets',
    `各位老师：

下周三（6月21日）会议安排如下：

15:00 王英 致开幕辞（5分钟）
15:05 朱澍 致欢迎辞（3分钟）
15:10 闫文涛 作主旨报告（20分钟）
15:30 自由讨论
15:50 会议结束`,
    [
      '15:00 5 致开幕辞 — 王英',
      '15:05 3 致欢迎辞 — 朱澍',
      '15:10 20 主旨报告 — 闫文涛',
      '15:30 20 自由讨论',
      '15:50 0 会议结束',
    ],
  ],
  [
    'range, name with post, colon, title',
    `城市更新研讨会
2026年5月12日

15:05-15:15 闫文涛教授：城市更新
15:15-15:30 白玮副主任：中国城镇化战略
15:30-15:45 茶歇
15:45-16:00 讨论`,
    [
      '15:05 10 城市更新 — 闫文涛',
      '15:15 15 中国城镇化战略 — 白玮',
      '15:30 15 茶歇 (break)',
      '15:45 15 讨论',
    ],
  ],
  [
    'organisation, name with post, title in quotes; who leads without a sign',
    `明天的线上会流程：
14:00-14:05 主持人王英开场
14:05-14:20 同济大学 闫文涛教授 《基于生态系统服务的空间规划》
14:20-14:35 台州学院 王江教授 《台州生态修复案例》
14:35-14:50 提问交流（主持：李明）
14:50 总结 朱澍`,
    [
      '14:00 5 开场 — 王英*',
      '14:05 15 基于生态系统服务的空间规划 — 闫文涛',
      '14:20 15 台州生态修复案例 — 王江',
      '14:35 15 提问交流 — 李明*',
      '14:50 0 总结 — 朱澍',
    ],
  ],
  [
    'numbered, name with post and deed in one word',
    `会议议程
1、14:00-14:10 张伟局长致辞
2、14:10-14:30 李娜（清华大学）汇报项目进展
3、14:30-14:50 刘洋（同济大学 教授）介绍城市更新案例
4、14:50-15:20 圆桌讨论：张伟、李娜、刘洋
5、15:20 陈静总结`,
    [
      '14:00 10 致辞 — 张伟',
      '14:10 20 汇报项目进展 — 李娜',
      '14:30 20 介绍城市更新案例 — 刘洋',
      '14:50 30 圆桌讨论 — 张伟, 李娜, 刘洋',
      '15:20 0 总结 — 陈静',
    ],
  ],
  [
    'English and Chinese side by side',
    `Hi all, 周四会议 agenda:
10:00 Welcome 王英 Ying Wang (5 min)
10:05 Urban renewal 城市更新 - 闫文涛 Wentao Yan (15 min)
10:20 Case Taizhou 台州案例 - Prof. Jiang Wang 王江教授 (10 min)
10:30 Q&A 问答
10:45 End 结束`,
    [
      '10:00 5 Welcome — 王英 = Ying Wang',
      '10:05 15 城市更新 = Urban renewal — 闫文涛 = Wentao Yan',
      '10:20 10 台州案例 = Case Taizhou — Jiang Wang = 王江',
      '10:30 15 问答 = Q&A',
      '10:45 0 结束 = End',
    ],
  ],
  [
    'what it is, then who, the length last',
    `会议时间：2026年5月12日（周二）9:00
9:00 领导致辞 李市长 5分钟
9:05 专家发言 王教授 10分钟
9:15 专家发言 欧阳明教授 10分钟
9:25 企业代表发言 华为 张敏 8分钟
9:33 自由讨论 12分钟`,
    [
      '09:00 5 领导致辞 — 李市长',
      '09:05 10 专家发言 — 王教授',
      '09:15 10 专家发言 — 欧阳明',
      '09:25 8 企业代表发言 — 张敏',
      '09:33 12 自由讨论',
    ],
  ],
  [
    'blanks alone between time, name, title and length',
    `12月3日 项目例会
下午2点 王英主持开场 5分钟
下午2点05分 闫文涛 河流与城市 20分钟
下午2点25分 白玮、王强 对话 15分钟
下午2点40分 休息 10分钟`,
    [
      '14:00 5 开场 — 王英*',
      '14:05 20 河流与城市 — 闫文涛',
      '14:25 15 对话 — 白玮, 王强',
      '14:40 10 休息 (break)',
    ],
  ],
  [
    'title, then who behind a comma, a bracket or a dash',
    `论坛流程（2026年5月12日）
13:30-13:35 开场：王英
13:35-13:50 报告1：城市更新（闫文涛，同济大学）
13:50-14:05 报告2：河流治理，白玮
14:05-14:20 报告3：生态补偿——王强（台州学院）
14:20-14:40 嘉宾对话（主持人：李明；嘉宾：闫文涛、白玮、王强）
14:40 闭幕`,
    [
      '13:30 5 开场 — 王英',
      '13:35 15 报告1：城市更新 — 闫文涛',
      '13:50 15 报告2：河流治理 — 白玮',
      '14:05 15 报告3：生态补偿 — 王强',
      '14:20 20 嘉宾对话 — 李明*, 闫文涛, 白玮, 王强',
      '14:40 0 闭幕',
    ],
  ],
]

describe('a Chinese mail of a line a turn', () => {
  test.each(MAILS)('%s', (_, text, expected) => {
    expect(told(agendaOf(text))).toEqual(expected)
    const lost = reading(text).findings.filter(({ code }) => code === 'part-not-read')
    expect(lost).toEqual([])
  })

  test('says where only a guess parts who from what', () => {
    const text = `会议议程
14:00 陈静总结
14:10 闫文涛 河流与城市
14:20 河流治理，白玮
14:30 王英 致辞`
    for (const line of [2, 3, 4]) expect(codes(text, line)).toContain('people-parted')
    expect(codes(text, 5)).not.toContain('people-parted')
  })

  test('takes nothing for a person that is none', () => {
    const lines = [
      ...['项目总结', '方案汇报', '安全报告', '金融 支持政策', '江苏，安徽', '高校 合作项目'],
      ...['城市更新：规划与实施', '成果 汇报', '任务介绍', '文化分享', '同济大学 城市更新'],
    ]
    const text = ['会议议程', ...lines.map((line, n) => `14:${10 + n} ${line}`)].join('\n')
    const people = agendaOf(text).segments.flatMap(({ items }) =>
      items.flatMap(({ speakers }) => speakers.map(({ name }) => Object.values(name).join())),
    )
    expect(people).toEqual([])
  })
})
