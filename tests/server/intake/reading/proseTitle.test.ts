import { describe, expect, test } from 'vitest'
import { agendaOf, findingsOf, reading } from './support/readings.ts'

const ENTRIES = `9:00 Welcome
9:10 The state of the Elbe, Bo Lindqvist
10:00 Discussion`

/** A mail around an agenda. */
const mail = (...words: string[]) =>
  [...words, '', ENTRIES, '', 'Best regards,', 'Maria'].join('\n')

const titled = (...words: string[]) => Object.values(agendaOf(mail(...words)).title)

describe('a title that only a sentence names', () => {
  test('is taken in its own words with a capital, and said to be doubtful on its line', () => {
    const text = mail(
      'Dear all,',
      'please find below the programme for the river hearing on 14 March 2027 in Dresden.',
    )
    expect(agendaOf(text)).toMatchObject({ title: { en: 'River hearing' }, date: '2027-03-14' })
    expect(findingsOf(text)).toContain('doubtful title-in-prose 2')
    const found = reading(text).findings.find(({ code }) => code === 'title-in-prose')
    expect(found).toMatchObject({ assumed: 'River hearing', facts: { text: 'River hearing' } })
    // What else the sentence says is kept.
    expect(agendaOf(text).notes).toContain(text.split('\n')[1])
  })

  test.each([
    [
      'Dear all, please find below the agenda for our Flood Law Workshop, next Tuesday.',
      'Flood Law Workshop',
    ],
    [
      'Hi all, here is the schedule for the round table on flood insurance, 3 May 2027:',
      'Round table on flood insurance',
    ],
    [
      'Hello, attached is the agenda of the “Rivers, Roads and Rails” symposium on 3 May.',
      'Rivers, Roads and Rails',
    ],
    ['Hi, please see the agenda for Elbe’s Future at 9:00 tomorrow.', 'Elbe’s Future'],
    [
      'Hello all, here is the plan for the hearing on river law, 4 December 2026, 10:00 to 11:30 Beijing time (3:00 CET).',
      'Hearing on river law',
    ],
    [
      'Liebe alle, anbei das Programm für die Anhörung zum Flussrecht am 14. März 2027.',
      'Anhörung zum Flussrecht',
    ],
    ['Liebe Kolleginnen, hier ist der Ablauf unserer Flusskonferenz am Montag.', 'Flusskonferenz'],
    [
      'Bonjour, voici le programme de l’audition sur le fleuve du 14 mars 2027.',
      'Audition sur le fleuve',
    ],
    ['各位老师好，以下是3月14日在广州举行的河流法听证会的议程：', '河流法听证会'],
  ])('%s', (sentence, title) => {
    expect(titled(sentence)).toEqual([title])
  })

  test.each(['hearing on 14 March 2027.', 'hearing, which we hold again.'])(
    'may go on in the next line: %s',
    (line) => {
      const begun = 'please find below the programme for the river'
      expect(titled('Dear all,', begun, line)).toEqual(['River hearing'])
    },
  )

  test.each([
    'Dear all, please find below the agenda for our meeting on 14 March 2027.',
    'Hi all, here is the schedule for tomorrow.',
    'Hi all, here is the agenda for the next team call on Monday.',
    'Liebe alle, anbei die Agenda für die nächste Sitzung am 14. März 2027.',
    '各位好，以下是本次会议的议程：',
    'Dear all, thank you for a good programme. See you on Monday.',
  ])('is none in: %s', (sentence) => {
    expect(['Agenda', 'Programm', '议程']).toContain(titled(sentence)[0])
    expect(findingsOf(mail(sentence)).join()).not.toContain('title-in-prose')
  })

  test('gives way to a line that names it', () => {
    const sentence =
      'Dear all, please find below the programme for the river hearing on 14 March 2027.'
    expect(titled(sentence, '', 'Hearing on river law')).toEqual(['Hearing on river law'])
    expect(titled('Subject: Who owns the Elbe?', '', sentence)).toEqual(['Who owns the Elbe?'])
    expect(titled(sentence, '', 'Programme')).toEqual(['River hearing'])
  })
})
