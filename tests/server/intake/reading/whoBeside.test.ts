import { expect, it } from 'vitest'
import { agendaOf, outline, reading } from './support/readings.ts'

const saidOf = (line: string) =>
  outline(agendaOf(`5 April 2027, Vienna\n9:00 ${line}\n10:00 End`))[0]

it.each([
  'Discussion, chaired by Prof. A. Mbeki, with Sarah Okafor, Liu Yang and the audience',
  'Discussion chaired by Prof. A. Mbeki with Sarah Okafor and Liu Yang',
  'Discussion, moderated by Prof. A. Mbeki, with Sarah Okafor and Liu Yang',
])('who is there with the chair is no chair, and nobody’s organisation: %s', (line) => {
  expect(saidOf(line)).toBe('09:00 60 Discussion — A. Mbeki*, Sarah Okafor, Liu Yang')
})

it.each([
  ['Panel with Sarah Okafor and Paul Weber, moderated by Anna Kern', 'Panel'],
  ['Podium mit Sarah Okafor und Paul Weber, moderiert von Anna Kern', 'Podium'],
])('who moderates those before is one more person: %s', (line, title) => {
  expect(saidOf(line)).toBe(`09:00 60 ${title} — Sarah Okafor, Paul Weber, Anna Kern*`)
})

it('what a post is about stays with it', () => {
  const line = 'Talk by Paul Weber, Head of Cooperation with Africa'
  const { agendas } = reading(`5 April 2027, Vienna\n9:00 ${line}\n10:00 End`)
  const [weber, ...more] = agendas[0]?.segments[0]?.items[0]?.speakers ?? []
  expect(JSON.stringify(weber)).toContain('Head of Cooperation with Africa')
  expect(more).toEqual([])
})

it.each([
  ['开幕致辞（王丽，5分钟）', '14:00 5 开幕致辞 — 王丽'],
  ['致辞（王丽 5分钟）', '14:00 5 致辞 — 王丽'],
  ['讨论（王丽、张敏）', '14:00 60 讨论 — 王丽, 张敏'],
])('Chinese names alone in brackets are people, by a guess: %s', (line, said) => {
  const text = `2027年3月18日，北京时间\n14:00 ${line}\n15:00 结束`
  expect(outline(agendaOf(text))[0]).toBe(said)
  expect(reading(text).findings.map(({ code }) => code)).toContain('people-parted')
})

it.each([
  '报告（成果）',
  '圆桌（线上）',
  '欧洲：气候与农业政策',
  '方法：如何监测水质',
  '项目一：河流的修复',
])('what else stands in brackets or before a colon is part of the title: %s', (line) => {
  const text = `2027年3月18日，北京时间\n14:00 ${line}\n15:00 结束`
  expect(outline(agendaOf(text))[0]).toBe(`14:00 60 ${line}`)
})

it('a list of Chinese names with what each speaks on is a turn each, with the length of each', () => {
  const text = `2027年5月12日，北京时间
14:10-15:10 主题报告（每人20分钟）
1. 周涛：水质监测十年
2. 吴晓燕：湿地与鸟类
3. 何志强：鱼类洄游
15:10 茶歇`
  expect(outline(agendaOf(text)).slice(0, 4)).toEqual([
    '[主题报告 60]',
    '  14:10 20 水质监测十年 — 周涛',
    '  14:30 20 湿地与鸟类 — 吴晓燕',
    '  14:50 20 鱼类洄游 — 何志强',
  ])
})
