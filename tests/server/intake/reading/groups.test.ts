import { expect, it, test } from 'vitest'
import { agendaOf, outline } from './support/readings.ts'

const LIST = '1. Welcome (5 min)\n2. Maps of clay, Anna Roth (40 min)\n3. Close (10 min)'

test('a length for each of those in groups is that of each person, but a panel stays one entry', () => {
  const text = `Reading evening, 4 May 2027, starts 18:00

1. Welcome (5 min)
2. Readings, each reader 10 min
   A. Poems
      a) Anna Roth
      b) Wei Lin
   B. Stories
      a) Eva Novak
      b) Jan Meier
   C. Panel
      a) Omar Said
      b) Lea Brandt
3. Close (5 min)`
  expect(outline(agendaOf(text))).toEqual([
    '18:00 5 Welcome',
    '[Readings 50]',
    '  18:05 10 Poems — Anna Roth',
    '  18:15 10 Poems — Wei Lin',
    '  18:25 10 Stories — Eva Novak',
    '  18:35 10 Stories — Jan Meier',
    '  18:45 10 Panel — Omar Said, Lea Brandt',
    '18:55 5 Close',
  ])
})

it.each([
  ['a place right behind a clock time', 'Soil call, Tuesday 9 March 2027, 15:00 Beijing'],
  ['a time and a place below the date', 'Soil call\nTuesday 9 March 2027\n15:00 Beijing'],
  ['the same moment below it', 'Soil call\nTuesday 9 March 2027\n15:00 Beijing\nCET 08:00'],
])('the end of a line over an agenda is its zone: %s', (_, head) => {
  expect(agendaOf(`${head}\n\n${LIST}`)).toMatchObject({
    zones: expect.arrayContaining(['Asia/Shanghai']),
    startsAt: '2027-03-09T15:00:00+08:00',
    notes: [],
  })
})

test('a Latin name in brackets behind a Chinese one is of the same person', () => {
  const text =
    '研讨会\n13:00 主题报告：水 王伟（Wei Wang）\n13:20 闭幕 李娜 (Li Na, Tongji University)'
  expect(outline(agendaOf(text))).toEqual([
    '13:00 20 主题报告：水 — 王伟 = Wei Wang',
    '13:20 ? 闭幕 — 李娜 = Li Na',
  ])
})
