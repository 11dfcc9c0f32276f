import { describe, expect, test } from 'vitest'
import type { Agenda } from '../../../../shared/agenda/model.ts'
import { ledgerFaults } from '../ledger/lost.ts'
import {
  adopted,
  agendaOf,
  codesOf,
  examples,
  findingsOf,
  outline,
  reading,
} from './support/readings.ts'

const MAILS = examples('strangers')
const [POKHARA = '', KASSEL = '', RIVER = '', HARBOUR = '', AQUA = '', BOOTHS = ''] = MAILS.map(
  ({ text }) => text,
)

const titleOf = (text: string) => Object.values(agendaOf(text).title).join(' = ')

/** What somebody was read to be and where, by their name. */
function aboutOf(text: string, name: string): unknown {
  const all = agendaOf(text).segments.flatMap(({ items }) => items.flatMap((one) => one.speakers))
  const found = all.find((one) => Object.values(one.name).includes(name))
  const { address, title, affiliation } = found ?? {}
  return [address, title, affiliation].map((texts) => Object.values(texts ?? {})[0])
}

describe('an agenda as somebody else writes it', () => {
  test.each(MAILS)('$name is read completely: each line has become something', ({ text }) => {
    expect(ledgerFaults(reading(text))).toEqual([])
    expect(codesOf(text)).not.toContain('not-understood')
  })

  test('names the city whose time it is, which gives no zone its name', () => {
    expect(agendaOf(POKHARA).zones).toEqual(['Asia/Kathmandu'])
    expect(titleOf(POKHARA)).toBe('Closing hearing')
    const lunch = POKHARA.replace('Pokhara time', '').replace('11:30  Tea', '11:30  Nice time, Tea')
    expect(agendaOf(lunch).zones).toEqual([])
  })

  test('lists people of whom one has two capitals for a surname, and names them by that', () => {
    expect(outline(agendaOf(POKHARA))).toEqual([
      '10:00 5 Opening — Sita Gurung',
      '10:05 20 Keynote: Lakes under pressure — Bishal Thapa',
      '[Three voices 15]',
      '  10:30 4 Three voices — Maya Rai',
      '  10:34 4 Three voices — Tom Becker',
      '  10:38 4 Three voices — Anil KC',
      '10:45 45 Panel — Maya Rai, Tom Becker, Anil KC, Sita Gurung*',
      '11:30 15 Tea (break)',
      '11:45 25 Open floor',
      '12:10 5 Thanks',
    ])
    expect(aboutOf(POKHARA, 'Bishal Thapa')).toEqual(['Prof. Dr.', undefined, undefined])
  })

  test('names its day in a sentence that is no title', () => {
    const { date, zones, title, hardStop } = agendaOf(KASSEL)
    expect({ date, zones, title }).toEqual({
      date: '2027-02-09',
      zones: ['Europe/Berlin'],
      title: { de: 'Programm' },
    })
    expect(hardStop).toContain('T16:30')
  })

  test('names somebody nowhere by more than a form of address and the family name', () => {
    expect(outline(agendaOf(KASSEL)).slice(-2)).toEqual([
      '15:10 60 Podium — Anna Klein, Henning Brandt, Yıldız, Jonas Vogel, Katrin Sommer*',
      '16:10 20 Fragen aus dem Publikum',
    ])
    expect(findingsOf(KASSEL)).toContain('assumed family-name-alone 10')
    expect(findingsOf(KASSEL)).not.toContain('assumed family-name-alone 8')
  })

  test('names in Chinese what is to be held when, and notes the rest in whole words', () => {
    expect(titleOf(RIVER)).toBe('第二届流域治理研讨会')
    expect(agendaOf(RIVER).notes).toContain('线上举行，腾讯会议：123-456-789')
    expect(
      titleOf('各位专家：\n\n第三届城乡对话将于3月18日14:00在线上举行：\n\n14:00 开幕\n14:10 讨论'),
    ).toBe('第三届城乡对话')
  })

  test('numbers its room right before its day', () => {
    expect(agendaOf(HARBOUR).date).toBe('2027-04-22')
    expect(titleOf(HARBOUR)).toBe('Public hearing on the harbour plan')
    expect(agendaOf(HARBOUR).notes).toContain('City Hall, Room 2')
  })

  test.each([
    ['Forum, Room 2, 22 April 2027', '2027-04-22'],
    ['Forum, Raum 21, 22. April 2027', '2027-04-22'],
    ['Forum, Hall 3 / 4 May 2027', '2027-05-04'],
    ['Talk 2, 22 April 2027', '2027-04-22'],
    ['Forum on 2, 22 April 2027', '2027-04-02'],
    ['Forum, 2 and 3 April 2027', '2027-04-02'],
    ['Forum, 2, 3 April 2027', '2027-04-02'],
  ])('numbers something or names two days: %s', (head, date) => {
    expect(agendaOf(`${head}\n\n9:00 Welcome\n9:10 Rivers, Anna Klein`).date).toBe(date)
  })

  test('has a list of names with where they are from behind dashes, each for so long', () => {
    expect(outline(agendaOf(HARBOUR)).slice(2, 8)).toEqual([
      '[Statements from registered speakers 20]',
      '  18:55 3 Statements from registered speakers — Marta Lopes',
      '  18:58 3 Statements from registered speakers — João Pinto',
      '  19:01 3 Statements from registered speakers — Aisha Bello',
      '  19:04 3 Statements from registered speakers — Henrik Lund',
      '19:15 10 Response by the planning department — Rui Tavares',
    ])
    expect(aboutOf(HARBOUR, 'Henrik Lund')).toEqual([undefined, undefined, 'Nordic Freight'])
    expect(aboutOf(HARBOUR, 'Ines Duarte')).toEqual(['Deputy Mayor', undefined, undefined])
  })

  test('has a list of names with titles behind dashes, which stay titles', () => {
    const talks = HARBOUR.replace("Residents' Association", 'Noise at night')
      .replace('University of Porto', 'What dredging does')
      .replace("Pilots' Guild", 'Ships that wait')
    expect(outline(agendaOf(talks)).join('\n')).toContain('Ships that wait')
  })

  test('names people in a column by family names, first letters, and what they do', () => {
    expect(titleOf(AQUA)).toBe('AquaTalk #4')
    expect(outline(agendaOf(AQUA))).toEqual([
      '16:00 3 Welcome, housekeeping — Lena Voss*',
      '16:03 12 Monsoon memory — S. Iyer',
      '16:15 12 海绵城市 — Gu Wei = 顾伟',
      '16:27 25 Conversation — Lena Voss, S. Iyer, Gu Wei = 顾伟',
      '16:52 6 Q&A overflow',
      '16:58 2 Goodbye — Lena Voss',
    ])
  })
})

test('a column of languages says in what each item is held, the first one first, and is no talking point', () => {
  const items = agendaOf(BOOTHS).segments.flatMap(({ items: all }) => all)
  expect(items.map(({ languages }) => languages)).toEqual([
    ['en'],
    ['zh-Hans'],
    ['en', 'zh-Hans'],
    undefined,
  ])
  expect(items.flatMap(({ talkingPoints }) => talkingPoints)).toEqual([])
  expect(findingsOf(BOOTHS).filter((one) => one.includes('part-not-read'))).toEqual([])
  expect(ledgerFaults(reading(BOOTHS))).toEqual([])
})

test('a column of languages goes into the agenda, which is held in these; a text read again that says none leaves what was set', () => {
  const agenda = adopted(BOOTHS)
  const floors = ({ segments }: Agenda) =>
    segments.flatMap(({ items }) =>
      items.map(({ language, alsoLanguages = [] }) => [language, ...alsoLanguages]),
    )
  expect(agenda.languages).toEqual(['en', 'zh-Hans'])
  expect(floors(agenda)).toEqual([['en'], ['zh-Hans'], ['en', 'zh-Hans'], [null]])
  const silent = BOOTHS.replace(/ \| (?:Lang|EN|Chinese|EN\/ZH)? \|$/gm, ' |').replace(
    '|---|---|---|---|',
    '|---|---|---|',
  )
  expect(floors(adopted(silent, [agenda]))).toEqual(floors(agenda))
  expect(floors(adopted(BOOTHS.replace('EN/ZH', 'ZH'), [agenda]))[2]).toEqual(['zh-Hans'])
})

test('what stands over an agenda is its title before a dash and the day', () => {
  const text =
    '**Bürgerdialog Stadtpark** – Donnerstag, 15.04.2027, 18:00–20:30 Uhr, Gemeindesaal\n\n18:00 | Einlass\n18:15 | Begrüßung | Petra Lang\n18:20 | Planung | Uwe Stark'
  expect(titleOf(text)).toBe('Bürgerdialog Stadtpark')
  expect(agendaOf(text)).toMatchObject({ date: '2027-04-15', notes: ['Gemeindesaal'] })
})

test('what stands over an agenda is when the whole is, behind where it is', () => {
  const text =
    'Water Days\n9 March 2027\nOnline, 13:00–14:30 GMT\n\n13:00-13:03 Welcome\n13:03-13:18 Talk\n13:18-14:10 Panel'
  expect(agendaOf(text)).toMatchObject({ title: { en: 'Water Days' }, zones: ['UTC'] })
  expect(agendaOf(text).hardStop).toContain('T14:30')
  expect(findingsOf(text)).toEqual([])
})

test('what stands over an agenda: a length for each of a round holds for each, whatever kind the round is', () => {
  const text =
    'Forum, 3 May 2027\n\n9h35 – Tour de table, 4 min par personne : Anne Morel (SNCF), Luc Tessier (Cerema)\n9h50 Débat'
  expect(outline(agendaOf(text)).slice(1, 3)).toEqual([
    '  09:35 4 Tour de table — Anne Morel',
    '  09:39 4 Tour de table — Luc Tessier',
  ])
})

describe('how long the whole is', () => {
  const SYNC = `Team sync with partner cities
Date: Tue 6 April 2027
Time: 5:00 pm Berlin time
Duration: 75 min

1. Intros (all, 5 min)
2. Update from Seattle – Kim Tran (10 min)
3. Discussion: what we share (25 min)`

  test('is where it ends, behind its start', () => {
    expect(agendaOf(SYNC).hardStop).toBe('2027-04-06T18:15:00+02:00')
    expect(findingsOf(SYNC)).toEqual([])
    expect(ledgerFaults(reading(SYNC))).toEqual([])
  })

  test.each(['Dauer: 75 Min.', 'Total duration: 1 h 15 min', 'Length: 75 minutes', '时长：75分钟'])(
    'is said also by %j',
    (line) => {
      expect(agendaOf(SYNC.replace('Duration: 75 min', line)).hardStop).toContain('T18:15')
    },
  )

  test('is not what stands under an entry, or under several', () => {
    const talks = `Forum, 6 April 2027

9:00 Rivers
Kim Tran
Duration: 20 min
9:30 Lakes
Paul Girard
10:00 Break`
    expect(agendaOf(talks).hardStop).toBeNull()
    expect(outline(agendaOf(talks))[0]).toBe('09:00 20 Rivers — Kim Tran')
    const each =
      SYNC.replace('Duration: 75 min\n', '').replace('5 min)', '5 min)\nDuration: 5 min\n') +
      '\nDuration: 25 min'
    expect(agendaOf(each).hardStop).toBeNull()
  })
})

describe('an order of business', () => {
  const COUNCIL = `Sitzung des Beirats am 12.5.2027, Sitzungssaal 3, 4. OG, 10-12 Uhr

TOP 1 Begrüßung (Vorsitzende Dr. Maria Ott), 5 Minuten
TOP 2 Protokoll vom 3.2.2027, 5 Minuten
TOP 3 Bericht, 25 Minuten
TOP 4 Verschiedenes, 10 Minuten`

  test('has papers of another day as a point of its own, which begin no day', () => {
    expect(reading(COUNCIL).agendas).toHaveLength(1)
    expect(agendaOf(COUNCIL)).toMatchObject({
      title: { de: 'Sitzung des Beirats' },
      date: '2027-05-12',
    })
    expect(outline(agendaOf(COUNCIL))).toEqual([
      '10:00 5 Begrüßung — Maria Ott',
      '10:05 5 Protokoll vom 3.2.2027',
      '10:10 25 Bericht',
      '10:35 10 Verschiedenes',
    ])
    const board =
      'Board meeting, 12 May 2027, 10:00-11:15\n\n1. Welcome (5 min)\n2. Minutes of 3 February 2027, 5 min\n3. Report (25 min)'
    expect(outline(agendaOf(board))[1]).toBe('10:05 5 Minutes of 3 February 2027')
  })

  test('is not called by a sentence that says when people meet', () => {
    const said = COUNCIL.replace('Sitzung des Beirats am', 'Wir treffen uns am')
    expect(titleOf(said)).toBe('Programm')
  })
})
