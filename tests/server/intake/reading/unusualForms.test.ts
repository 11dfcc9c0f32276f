import { describe, expect, test } from 'vitest'
import { agendaOf, codesOf, outline, reading } from './support/readings.ts'

/** Forms that people write and no text of the corpus has, with their items. */
const FORMS: Readonly<Record<string, readonly [text: string, ...items: string[]]>> = {
  'half hours are no numbers of items': [
    'Agenda\n9:00 Welcome\n1.5 h Workshop\n2.5 hours Field trip\n14:00 Close',
    '[Welcome]',
    '  09:00 90 Workshop',
    '  10:30 150 Field trip',
    '14:00 0 Close',
  ],
  'a post and an organisation stand below a name': [
    '9:00 Opening\nAnna Klein\nPricing lead, Polaris Sleeper\n9:30 Close',
    '09:00 30 Opening — Anna Klein',
    '09:30 0 Close',
  ],
  'lengths with one unit are added': [
    '9:00 Welcome (10 min)\n9:10 Three pitches (7, 7, 5 and 5 min)\n9:34 Close',
    '09:00 10 Welcome',
    '09:10 24 Three pitches',
    '09:34 0 Close',
  ],
  'shares of a length are added': [
    '9:00 Opening\n9:10 Debate\nSPD 14 min / CDU 14 min / FDP 5 min\n9:43 Close',
    '09:00 10 Opening',
    '09:10 33 Debate',
    '09:43 0 Close',
  ],
  'given names below "each" have a turn each': [
    '9:00 Opening\n9:10 Flash talks (3 min each)\nAnna\nBen\nCarla\n9:30 Close',
    '09:00 10 Opening',
    '[Flash talks 20]',
    '  09:10 3 Flash talks — Anna',
    '  09:13 3 Flash talks — Ben',
    '  09:16 3 Flash talks — Carla',
    '09:30 0 Close',
  ],
  'turns below an opening with a length are not the opening': [
    'Opening (10 min)\n4 mins each: Jane Doe, John Roe\nClose (5 min)',
    '--:-- 10 Opening',
    '[Jane Doe, John Roe]',
    '  --:-- 4 Jane Doe — Jane Doe',
    '  --:-- 4 John Roe — John Roe',
    '--:-- 5 Close',
  ],
  'four characters before a post are a name': [
    '议程\n9:00 开幕\n发言人：阿卜杜拉主任\n9:30 报告\n发言人：古力娜扎教授\n10:00 闭幕',
    '09:00 30 开幕 — 阿卜杜拉',
    '09:30 30 报告 — 古力娜扎',
    '10:00 0 闭幕',
  ],
  'a length of a part stays in the title': [
    'Agenda\n9:00 Welcome\n15 min, 5 min questions: Maps\n10:00 Close',
    '[Welcome]',
    '  09:00 15 5 min questions: Maps',
    '10:00 0 Close',
  ],
  'a talk below its kind gives it the title': [
    'Agenda\nKeynote (30 min)\nAnna Klein: The future of maps\nClose (5 min)',
    '--:-- 30 Keynote: The future of maps — Anna Klein',
    '--:-- 5 Close',
  ],
  'who speaks with the writer is named': [
    '9:00 Opening\n9:10 Tim and I present the roadmap\n9:40 Warm-up with Ann and me\n10:00 Close',
    '09:00 10 Opening',
    '09:10 30 Tim and I present the roadmap — Tim',
    '09:40 20 Warm-up with Ann and me — Ann',
    '10:00 0 Close',
  ],
  'prose begins with an initial': [
    'A. Klein opens at 9:00 with a short word on maps and the city. At 9:30 Ben Ott speaks for 20 minutes about cities. At 10:00 Carla Rossi talks about water, and at 10:30 we close the day together.',
    '09:00 30 Klein opens with a short word on maps and the city — Klein',
    '09:30 20 Cities — Ben Ott',
    '10:00 ? Water — Carla Rossi',
  ],
  'prose of an afternoon has no times at night': [
    'Dear all, the afternoon is simple. At 2:00 Anna Klein opens the workshop with a short word on maps. At 3:00 Ben Ott speaks for 20 minutes about cities. At 4:15 Carla Rossi talks about water, and at 5:30 we close the day together.',
    '14:00 60 Anna Klein opens the workshop with a short word on maps — Anna Klein',
    '15:00 20 Cities — Ben Ott',
    '16:15 ? Water — Carla Rossi',
  ],
}

describe('an unusual form', () => {
  test.each(Object.entries(FORMS))('%s', (_, [text, ...items]) => {
    expect(outline(agendaOf(text))).toEqual(items)
  })
})

test('posts in brackets are titles of people', () => {
  const { segments } = agendaOf(
    '9:00 Karten, Anna Klein (Referentin)\n9:30 Wasser, Ben Ott (Referent, Stadt Bonn)\n10:00 Ende',
  )
  const people = segments.flatMap(({ items }) => items.flatMap(({ speakers }) => speakers))
  expect(people.map(({ title, affiliation }) => [title, affiliation])).toEqual([
    [{ en: 'Referentin' }, null],
    [{ en: 'Referent' }, { en: 'Stadt Bonn' }],
  ])
})

test('an older mail is left out, also where times are ranges', () => {
  const mail = (plan: string) => `From: Anna Klein
To: Ben Ott
Subject: Agenda

New plan:

${plan}

-----Original Message-----
From: Ben Ott
To: Anna Klein
Subject: Agenda

10:00-10:30 Old welcome
10:30-11:30 Old keynote
11:30-12:00 Old panel`
  const text = mail('9:00-9:30 Welcome\n9:30-10:30 Keynote on maps\n10:30-11:00 Close')
  expect(outline(agendaOf(text))).toEqual([
    '09:00 30 Welcome',
    '09:30 60 Keynote on maps',
    '10:30 30 Close',
  ])
  expect(codesOf(text)).toEqual(['older-message'])
})

test('a language in its own column is read, whatever the cell of people has', () => {
  const { findings } = reading(`| Time | Title | Speaker | Language |
|---|---|---|---|
| 9:00 | Maps | Anna Klein | English |
| 9:30 |  | Open stage, music and games for everybody | German |
| 10:00 | Close | | English |`)
  expect(findings.map(({ code }) => code)).not.toContain('part-not-read')
})

test('joiners stay where letters are joined, and go elsewhere', () => {
  const texts = ['שלום\u200dעולם', 'かな\u200dカナ', '한국\u200c어', 'ไทย\u200dไทย', 'क्\u200dष']
  const lines = texts.map((text, n) => `<p>${10 + n}:00 ${text}</p>`)
  const page = reading(`<html><body>${lines.join('')}<p>16:00 End</p></body></html>`)
  const titles = page.agendas.flatMap(({ segments }) =>
    segments.flatMap(({ title }) => Object.values(title)),
  )
  expect(titles.slice(0, -1)).toEqual(['שלוםעולם', 'かなカナ', '한국어', 'ไทยไทย', 'क्\u200dष'])
})

test('a zone in small letters beside a word for time is the zone', () => {
  const agenda = agendaOf(
    'Agenda for 6 June 2026\nAll times are in singapore time.\n9:00 Welcome\n10:00 Talk, Anna Klein\n11:00 End',
  )
  expect(agenda.zones).toEqual(['Asia/Singapore'])
})
