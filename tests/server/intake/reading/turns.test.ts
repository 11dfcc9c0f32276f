import { expect, it, test } from 'vitest'
import { ledgerFaults, lostTexts } from '../ledger/lost.ts'
import { agendaOf, findingsOf, outline, reading } from './support/readings.ts'

const mail = (line: string) => `River call, 18 June 2026

Welcome, 5 min
${line}
Discussion, 20 min`

const turns = (title: string | null, names: readonly string[]) => [
  '--:-- 5 Welcome',
  `[${title ?? names.map((name) => name.split(' = ')[0]).join(', ')}]`,
  ...names.map((name) => `  --:-- 4 ${title ?? name.split(' = ')[0]} — ${name}`),
  '--:-- 20 Discussion',
]

const LATIN = ['Anna Smith', 'Wei Chen', 'Paul Müller']

const LINES: readonly (readonly [string, string | null, readonly string[]])[] = [
  ['4 mins each: Anna Smith, Wei Chen, Paul Müller', null, LATIN],
  ['4 min each - Anna Smith, Wei Chen, Paul Müller', null, LATIN],
  ['Anna Smith, Wei Chen, Paul Müller: 4 mins each', null, LATIN],
  ['Anna Smith, Wei Chen, Paul Müller (4 min each)', null, LATIN],
  ['Je 4 Min.: Anna Smith, Wei Chen, Paul Müller', null, LATIN],
  ['4 mins each: Wei Chen, Li Na 李娜', null, ['Wei Chen', 'Li Na = 李娜']],
  ['每人4分钟：李明、王强、张伟', null, ['李明', '王强', '张伟']],
  ['Statements (4 min each): Anna Smith, Wei Chen, Paul Müller', 'Statements', LATIN],
  ['Statements, 4 mins each: Anna Smith, Wei Chen, Paul Müller', 'Statements', LATIN],
]

it.each(LINES)(
  'a length for each of several people is a turn for each in a list of lengths: %s',
  (line, title, names) => {
    expect(outline(agendaOf(mail(line)))).toEqual(turns(title, names))
    expect(ledgerFaults(reading(mail(line)))).toEqual([])
    expect(findingsOf(mail(line))).toEqual([])
  },
)

it.each([
  '15:05 Statements: 4 mins each: Anna Smith, Wei Chen, Paul Müller',
  '15:05 Statements, 4 mins each: Anna Smith, Wei Chen, Paul Müller',
  '15:05 Statements\n4 mins each: Anna Smith, Wei Chen, Paul Müller',
  '15:05 Statements\nAnna Smith, Wei Chen, Paul Müller (4 min each)',
])('a length for each of several people is a turn for each: under its time: %s', (line) => {
  const text = `River call, 18 June 2026\n\n15:00 Welcome\n${line}\n15:17 Discussion`
  expect(outline(agendaOf(text))).toEqual([
    '15:00 5 Welcome',
    '[Statements 12]',
    '  15:05 4 Statements — Anna Smith',
    '  15:09 4 Statements — Wei Chen',
    '  15:13 4 Statements — Paul Müller',
    '15:17 ? Discussion',
  ])
})

it.each(['4 mins each: Anna Smith, Wei Chen', 'Anna Smith, Wei Chen (4 min each)'])(
  'a length for each of several people is a turn for each in a cell for people: %s',
  (cell) => {
    const table = `Time | Agenda | Speaker\n15:00 | Statements | ${cell}\n15:08 | Discussion | All`
    expect(outline(agendaOf(table)).slice(0, 3)).toEqual([
      '[Statements 8]',
      '  15:00 4 Statements — Anna Smith',
      '  15:04 4 Statements — Wei Chen',
    ])
  },
)

test('a length each for what are no people stays with its entry', () => {
  const text = mail('每人4分钟：农业、水利、金融')
  expect(
    agendaOf(text).segments.flatMap(({ items }) => items.flatMap((one) => one.speakers)),
  ).toEqual([])
  expect([...ledgerFaults(reading(text)), ...lostTexts(reading(text))]).toEqual([])
})

it.each([
  ['- Spain: Carmen Ruiz\n- Poland: Tomasz Zieliński\n- Greece: tbc', 'Greece: tbc'],
  [
    '1. Zhou Tao: Water\n2. Wu Xiaoyan: Wetlands\n3. Fish, speaker to come',
    'Fish, speaker to come',
  ],
])(
  'a turn that nobody has yet is one all the same, among those with a length each',
  (list, last) => {
    const text = `12 May 2027, Vienna\n10:25-10:40 Perspectives – 5 min each\n${list}\n10:40 End`
    const lines = outline(agendaOf(text))
    expect(lines).toHaveLength(5)
    expect(lines[3]).toBe(`  10:35 5 ${last}`)
  },
)

/** How an invitation gives people a length each and what follows them one of its own. */
const THEN_PARTED = [
  'Panel: Marta Silva, John O’Neil, Aiko Tanaka - 6 mins each, then discussion 22 min',
  'Panel: Marta Silva, John O’Neil, Aiko Tanaka (6 mins each), then 22 min discussion',
  'Panel: Marta Silva, John O’Neil, Aiko Tanaka, 6 minutes each, followed by an open discussion (22 min)',
] as const

it.each(THEN_PARTED)('each has their turn, and what follows them has its own: %s', (line) => {
  const text = `10 December 2026, Lisbon\n11:00 ${line}\n11:40 Coffee\n12:00 End`
  expect(outline(agendaOf(text))).toEqual([
    '[Panel 40]',
    '  11:00 6 Panel — Marta Silva',
    "  11:06 6 Panel — John O'Neil",
    '  11:12 6 Panel — Aiko Tanaka',
    '  11:18 22 Discussion',
    '11:40 20 Coffee (break)',
    '12:00 0 End',
  ])
  expect(reading(text).findings.map(({ code }) => code)).toEqual(['zone-of-place'])
})

it('one talk and its questions are one turn', () => {
  const text = '10 December 2026, Lisbon\n11:00 Rivers, 15 min, then 10 min Q&A\n11:25 End'
  expect(outline(agendaOf(text))).toEqual(['11:00 25 Rivers', '11:25 0 End'])
})
