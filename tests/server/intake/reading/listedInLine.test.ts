import { expect, it, test } from 'vitest'
import { agendaOf, outline, reading } from './support/readings.ts'

const day = (line: string) => `5 April 2027, Vienna\n9:00 ${line}\n9:30 Coffee\n10:00 End`
const saidOf = (line: string) => outline(agendaOf(day(line))).slice(0, -2)
const codesOf = (text: string) => reading(text).findings.map(({ code }) => code)

it.each([
  'Keynotes: 1. Prof. Zhang Min (15 min) 2. Dr. Paul Weber (15 min)',
  'Keynotes: 1) Prof. Zhang Min (15 min); 2) Dr. Paul Weber (15 min)',
  'Keynotes: (i) Prof. Zhang Min (15 min), and (ii) Dr. Paul Weber (15 min)',
  'Keynotes: a) Prof. Zhang Min, 15 min, b) Dr. Paul Weber, 15 min',
])('turns that one line lists by number are turns: %s', (line) => {
  expect(saidOf(line)).toEqual([
    '[Keynotes]',
    '  09:00 15 Keynotes — Zhang Min',
    '  09:15 15 Keynotes — Paul Weber',
  ])
  expect(codesOf(day(line))).toEqual(['zone-of-place'])
})

it('and in Chinese', () => {
  const text =
    '2027年3月18日，北京时间\n14:05 主旨报告：1、张敏教授（15分钟）；2、李伟博士（15分钟）\n14:35 结束'
  expect(outline(agendaOf(text))).toEqual([
    '[主旨报告]',
    '  14:05 15 主旨报告 — 张敏',
    '  14:20 15 主旨报告 — 李伟',
    '14:35 0 结束',
  ])
  expect(codesOf(text)).toEqual([])
})

it('who speaks on what is told apart in them', () => {
  expect(
    saidOf('Two talks: (i) Sarah Okafor on flood maps, (ii) Dr Liu Yang on sponge cities'),
  ).toEqual([
    '[Two talks]',
    expect.stringMatching(/^ {2}09:00 \S+ Flood maps — Sarah Okafor$/),
    expect.stringMatching(/ Sponge cities — Liu Yang$/),
  ])
})

test.each([
  'Session 1. Introduction 2. Aims',
  'Votes: items 3.1. and 3.2. of the paper',
  'Outlook: 2. phase of the project',
  'Report: figures of 1) spring and 3) autumn',
])('figures of another kind are no list: %s', (line) => {
  expect(saidOf(line)).toEqual([expect.stringContaining(line)])
})

it('a length of several is that of each, and what follows them has its own', () => {
  const line =
    'Two talks of 12 mins each + 5 mins Q&A: (i) Sarah Okafor on flood maps, (ii) Dr Liu Yang on sponge cities'
  expect(saidOf(line)).toEqual([
    '[Two talks 30]',
    '  09:00 12 Flood maps — Sarah Okafor',
    '  09:12 12 Sponge cities — Liu Yang',
    '  09:24 5 Q&A',
  ])
})

it('in French a title in quotes stands behind a comma, and she who leads is said with an e', () => {
  const text = `mardi 16 mars 2027, Lyon
9h40 – Table ronde animée par Paul Girard, avec Sofia Benali et Marc Leroy (50 min)
10h45 – Deux exposés de 20 min : 1) Anne Petit, « La ville éponge » ; 2) Karim Haddad, « Crues urbaines »
11h30 – Clôture`
  expect(outline(agendaOf(text))).toEqual([
    '09:40 50 Table ronde — Paul Girard*, Sofia Benali, Marc Leroy',
    '[Deux exposés 45]',
    '  10:45 20 La ville éponge — Anne Petit',
    '  11:05 20 Crues urbaines — Karim Haddad',
    '11:30 0 Clôture',
  ])
})
