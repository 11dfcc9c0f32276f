import { expect, test } from 'vitest'
import { agendaOf, codesOf, examples, outline } from './support/readings.ts'

test.each(examples('chineseMails'))(
  'a Chinese mail of a line a turn: $name',
  ({ text, expected }) => {
    expect(outline(agendaOf(text))).toEqual(expected)
    expect(codesOf(text)).not.toContain('part-not-read')
  },
)

test('a Chinese mail of a line a turn says where only a guess parts who from what', () => {
  const text = `会议议程
14:00 陈静总结
14:10 闫文涛 河流与城市
14:20 河流治理，白玮
14:30 王英 致辞`
  for (const line of [2, 3, 4]) expect(codesOf(text, line)).toContain('people-parted')
  expect(codesOf(text, 5)).not.toContain('people-parted')
})

test('a Chinese mail of a line a turn takes nothing for a person that is none', () => {
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
