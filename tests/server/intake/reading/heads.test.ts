import { describe, expect, test } from 'vitest'
import { namedRoles } from '../../../../shared/run/namedRoles.ts'
import { ledgerFaults, lostTexts } from '../ledger/lost.ts'
import { adopted, agendaOf, examples, findingsOf, outline, reading } from './support/readings.ts'

const MAILS = examples('heads')
const [ENGLISH = '', GERMAN = '', CHINESE = '', MIXED = '', LINES = '', BEHIND = ''] = MAILS.map(
  ({ text }) => text,
)

/** For whom an agenda that is taken over proposes which role, by name. */
function proposed(text: string): string[] {
  const agenda = adopted(text)
  const named = namedRoles(agenda)
  return agenda.people.flatMap(({ id, name }) =>
    (named.get(id) ?? []).map(({ as }) => `${Object.values(name)[0]}: ${as}`),
  )
}

const chairsOf = (text: string) => agendaOf(text).segments.map(({ chair }) => chair?.name)

describe('a head that says several things in one line', () => {
  test.each([
    [ENGLISH, { en: 'Hearing on river law' }, '2027-03-03', '2027-03-03T11:00:00+01:00'],
    [GERMAN, { de: 'Anhörung zum Flussrecht' }, '2027-03-03', '2027-03-03T11:00:00+01:00'],
    [LINES, { en: 'Hearing on river law' }, '2027-03-03', '2027-03-03T11:00:00+01:00'],
    [CHINESE, { 'zh-Hans': '河流法听证会' }, '2027-03-03', null],
  ])('has its title, its date and its stop', (text, title, date, hardStop) => {
    expect(agendaOf(text)).toMatchObject({ title, date, hardStop })
  })

  test('has the times beside its date', () => {
    expect(agendaOf(MIXED)).toMatchObject({
      startsAt: '2027-05-14T14:00:00+01:00',
      hardStop: '2027-05-14T16:00:00+01:00',
    })
  })

  test('says which zone by its city, and that this is a guess', () => {
    expect(agendaOf(ENGLISH).zones).toEqual(['Europe/Berlin'])
    expect(agendaOf(CHINESE).zones).toEqual(['Asia/Shanghai'])
    expect(agendaOf(MIXED).zones).toEqual(['Europe/Lisbon'])
    expect(findingsOf(LINES)).toEqual(['assumed zone-of-place 5'])
  })

  test.each([
    ['Kathmandu', 'Asia/Kathmandu'],
    ['Kolkata', 'Asia/Kolkata'],
    ['Yangon', 'Asia/Yangon'],
    ['Nairobi', 'Africa/Nairobi'],
  ])('says the time of %s, whichever name this machine files that under', (city, zone) => {
    const head = `4 December 2026, 10:00 to 11:30 ${city} time`
    expect(agendaOf(`${head}\n\n10:00 Opening\n11:00 Talk\n11:30 End`).zones).toEqual([zone])
  })

  test('is one title where it says one thing', () => {
    const plain = 'Rivers, cities and soils: a dialogue of two countries\n9:00 Opening\n9:10 Talk'
    expect(agendaOf(plain).title).toEqual({
      en: 'Rivers, cities and soils: a dialogue of two countries',
    })
  })
})

const ENTRIES = 'Welcome, 5 min\nTalk on rivers, 20 min\nDiscussion, 30 min'
const ONE_LINE = [
  'Thursday 18 June 2026, 15:00 to 17:30 Beijing time, we must stop at 17:30',
  'We meet on Thursday 18 June 2026, 15:00 to 17:30 Beijing time, and must stop at 17:30.',
  'Thursday 18 June 2026, 15:00 to 17:00 Beijing time and we must stop at 17:30.',
  'On Thursday 18 June 2026 from 15:00 to 17:30 Beijing time; we must stop at 17:30.',
  'Thursday 18 June 2026, 15:00 Beijing time. Hard stop 17:30.',
  'Here is the agenda for Thursday 18 June 2026, 15:00 Beijing time. Out by 17:30 sharp.',
  'Donnerstag, 18. Juni 2026, 15:00 bis 17:30 Uhr Pekinger Zeit, wir müssen bis 17:30 fertig sein.',
  '2026年6月18日（周四）北京时间15:00至17:30，17:30前必须结束。',
]

describe.each(ONE_LINE)('one line of prose: %s', (line) => {
  test.each([
    ['', 'Agenda'],
    ['Hi all,\n', 'Agenda'],
    ['River forum\n', 'River forum'],
  ])('has date, start, zone and stop, and is no title; after “%s”', (before, title) => {
    const text = `${before}${line}\n\n${ENTRIES}`
    expect(agendaOf(text)).toMatchObject({
      date: '2026-06-18',
      zones: ['Asia/Shanghai'],
      startsAt: '2026-06-18T15:00:00+08:00',
      hardStop: '2026-06-18T17:30:00+08:00',
    })
    expect(Object.values(agendaOf(text).title)).toEqual([title])
    expect(ledgerFaults(reading(text))).toEqual([])
    expect(findingsOf(text)).toEqual([])
  })
})

test('who is named over an agenda chairs each part of it', () => {
  expect(chairsOf(ENGLISH)).toEqual(Array(4).fill({ en: 'Anna Petersen' }))
  expect(chairsOf(CHINESE)).toEqual(Array(4).fill({ 'zh-Hans': '李梅' }))
})

test('who is named over an agenda chairs no part that is somebody else’s', () => {
  const own = `${LINES}\n9:40 Panel\nModerator: Mei Lin`
  expect(chairsOf(own)[2]).toEqual({ en: 'Mei Lin' })
})

test('who is named over an agenda is proposed for what they are called', () => {
  expect(proposed(MIXED)).toEqual([
    'Rita Sousa: chair',
    'Paul Weber: timekeeper',
    'Li Na: interpreter',
    'Tom Berg: interpreter',
  ])
  expect(proposed(GERMAN)).toEqual(['Anna Petersen: chair', 'Jan Vogt: timekeeper'])
})

test('who is named over an agenda is proposed and seated nowhere where several are', () => {
  const two = LINES.replace('Chair: Anna Petersen', 'Chairs: Anna Petersen, Jonas Brandt')
  expect(chairsOf(two)).toEqual([undefined, undefined])
  expect(proposed(two)).toEqual(['Jonas Brandt: chair', 'Anna Petersen: chair'])
})

test('who is named by what they do behind the show is named for the whole wherever that stands, once, and speaks in no entry by it', () => {
  expect(outline(agendaOf(BEHIND))).toEqual([
    '15:00 5 Welcome — Anna Smith*',
    '15:05 20 Panel — Paul Weber*',
    '15:25 15 Talk — Jonas Brandt',
    '15:40 ? Discussion — Anna Smith*',
  ])
  expect(agendaOf(BEHIND).crew?.map(({ name }) => name['en'])).toEqual([
    'Anna Smith',
    'Wei Chen',
    'Li Na',
    'Tom Berg',
  ])
  expect(proposed(BEHIND)).toContain('Tom Berg: timekeeper')
  expect(proposed(BEHIND)).toContain('Li Na: interpreter')
})

test.each(['. ', '; ', ', '])(
  'who is named by what they do behind the show is parted from who moderates by “%s”',
  (sign) => {
    const under = `Call, 18 June 2026, Hamburg\n\n15:00 Welcome\n15:10 Talk\nModerator: Anna Smith${sign}Timekeeper: Wei Chen`
    expect(proposed(under)).toEqual(['Anna Smith: moderator', 'Wei Chen: timekeeper'])
    expect(lostTexts(reading(under))).toEqual([])
  },
)

test('who is named by what they do behind the show is no title of the whole', () => {
  expect(agendaOf(BEHIND).title).toEqual({ en: 'Agenda' })
})

test('who is named by what they do behind the show leaves one that nothing names called by what it is, in its language', () => {
  const german = '10:00 Uhr Begrüßung und Einführung\n10:10 Uhr Vortrag\n10:40 Uhr Kaffeepause'
  expect(agendaOf(german).title).toEqual({ de: 'Programm' })
})

describe('a line that is an address or a number alone', () => {
  const contactsIn = (text: string) =>
    agendaOf(text).segments.map(({ items }) => items[0]?.speakers[0]?.contact)

  test('is how the person above it is reached', () => {
    expect(contactsIn(ENGLISH)).toEqual([
      undefined,
      { mails: ['jonas.brandt@tu.example'], phones: [] },
      { mails: [], phones: ['+49 40 1234567'] },
      undefined,
    ])
    expect(agendaOf(MIXED).crew?.[0]?.contact).toEqual({
      mails: ['rita@sousa.example'],
      phones: ['+351 912 345 678'],
    })
  })

  test('is nobody’s behind a blank line', () => {
    expect(contactsIn(ENGLISH.replace('\njonas', '\n\njonas'))[1]).toBeUndefined()
  })

  test('is in no title, no note and no finding', () => {
    const { agendas, findings } = reading(`${ENGLISH}\n${MIXED}`)
    const shown = agendas.map(({ title, notes }) => ({ title, notes }))
    expect(JSON.stringify([shown, findings])).not.toMatch(/example|1234567|345 678/)
  })
})

test('an end behind the words of an entry is its end', () => {
  const ends = (line: string) =>
    agendaOf(`${CHINESE.split('\n\n')[0]}\n\n${line}`).segments[0]?.items[0]
  expect(ends('3点 全体讨论，3点30分结束')).toMatchObject({
    title: { 'zh-Hans': '全体讨论' },
    planned: 30 * 60_000,
  })
  expect(ends('15:00 Discussion, ends 15:30')).toMatchObject({
    title: { en: 'Discussion' },
    planned: 30 * 60_000,
  })
  expect(findingsOf(CHINESE).filter((one) => one.includes('not-read'))).toEqual([])
})

test.each(MAILS)('nothing of it is lost: $name', ({ text }) => {
  const read = reading(text)
  expect([...ledgerFaults(read), ...lostTexts(read)]).toEqual([])
})
