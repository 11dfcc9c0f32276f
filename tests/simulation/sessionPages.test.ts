import { expect, it } from 'vitest'
import type { Role } from '../../shared/run/grant.ts'
import { shortAgenda } from '../journeys/session/agendas.ts'
import { compare, jumps } from '../journeys/session/agreement.ts'
import { Course } from '../journeys/session/course.ts'
import type { Line, Sight } from '../journeys/session/page.ts'

const at = (clock: string) => Date.parse(`2023-06-21T${clock}+08:00`) / 1_000

/** The first talk, of two minutes, began at 15:04:00, three late, and is on at 15:04:30. */
function course(): Course {
  const made = new Course(shortAgenda(), at('15:02:00'))
  made.starts()
  made.moves()
  made.now = at('15:04:00')
  made.moves()
  made.now = at('15:04:30')
  return made
}

const line = (place: string, ...texts: readonly string[]): Line => ({
  place: ` > ${place}`,
  item: null,
  cells: texts.map((text) => ({ as: '', text })),
})

function sight(role: Role, ...lines: readonly Line[]): Sight {
  const seat = { name: role, role, person: null, lang: 'en', zone: 'Asia/Shanghai' } as const
  return { seat, lines, live: 'elbe', next: 'yong', look: null, digits: null }
}

const DESK = [
  line('headline > drift', '3 min behind'),
  line('headline > landing', 'Ends 15:14, 2 to spare'),
  line('live-item > digits', '1:30'),
  line('live-item > mod-person', 'Ute Brandt'),
  line('live-item > mod-ground-words', '15:04 to 15:06 / 09:06'),
]
const desk = sight('moderator', ...DESK)
const timekeeper = (drift: string) => sight('timekeeper', line('drift', drift))
const stage = (...lines: readonly Line[]) => sight('stage', ...lines)
const audience = (...lines: readonly Line[]) => sight('audience', ...lines)

it('the comparison of pages finds nothing where all say what is so', () => {
  const faults = compare(
    [
      desk,
      timekeeper('3 min behind'),
      stage(line('stageProgramme-block', '1 of 3'), line('digits', '1:30')),
      audience(
        line('standing', 'About 3 min later than planned.'),
        line('next-item > turn-label', 'at about 15:06'),
        line('live-item > time-left', 'until 15:06'),
      ),
    ],
    course(),
  )
  expect(faults).toEqual([])
})

it.each<[string, readonly Sight[], string]>([
  ['drift', [timekeeper('4 min behind')], 'says 4 behind of drift; it is 3 behind'],
  ['drift beside another', [desk, timekeeper('4 min behind')], 'contradict each other in drift'],
  [
    'count',
    [stage(line('stageProgramme-block', '1 of 4'))],
    'says 1 of 4 of count of elbe; it is 1 of 3',
  ],
  ['second', [stage(line('digits', '1:31'))], 'says 1:31 of digits; it is 1:30'],
  ['name', [stage(line('live-item > stageProgramme-person', 'He Qing'))], 'elbe is Ute Brandt'],
  [
    'time shown as certain',
    [audience(line('next-item > turn-label', '15:06'))],
    'says set of about yong; it is about',
  ],
  [
    'time of the other zone',
    [sight('timekeeper', line('desk-clocks', 'Berlin 15:04'))],
    'says 15:04 of clock; it is 09:04',
  ],
  [
    'time of nothing',
    [stage(line('stage-under', 'Open since 14:12'))],
    'names 14:12, when nothing is',
  ],
  ['figure that nobody reads', [stage(line('stage-new', '17 %'))], 'nothing reads “17 %”'],
  [
    'note',
    [stage(line('stageGround-text', 'Note on elbe, not for the hall'))],
    'betrays Note on elbe',
  ],
  ['passcode', [audience(line('title', 'Aue-77'))], 'betrays Aue-77'],
  ['stop', [audience(line('standing', 'At the latest 15:16'))], 'names 15:16, when nothing is'],
  ['live item', [{ ...stage(), live: 'yong' }], 'says yong of on; it is elbe'],
  [
    'look',
    [
      { ...desk, look: 'black' },
      { ...stage(), look: 'programme' },
    ],
    'contradict each other in look',
  ],
])('the comparison of pages finds a wrong %s', (_, pages, fault) => {
  expect(compare(pages, course())).toContainEqual(expect.stringContaining(fault))
})

it.each([
  ['black', line('digits', '1:30')],
  ['clock', line('live-item > stageProgramme-person', 'Ute Brandt')],
  ['countdown', line('stageTimes-zone', 'Beijing 15:04')],
])(
  'the comparison of pages finds on a stage that shows its %s what is no part of it',
  (look, shown) => {
    const made = course()
    made.shows(look)
    const fault = expect.stringContaining(`where it is ${look}`)
    expect(compare([{ ...stage(shown), look }], made)).toContainEqual(fault)
    expect(compare([{ ...stage(), look, live: undefined, next: undefined }], made)).toEqual([])
  },
)

it('the comparison of pages finds digits that jump, and lets another layout stand elsewhere', () => {
  const standing = (top: number, under = 'elbe') => [
    { ...stage(), digits: { under, box: { right: 900, top, bottom: top + 200 } } },
  ]
  expect(jumps(standing(100), standing(103))).toEqual([
    'stage: its digits jump: top 100 → 103, bottom 300 → 303',
  ])
  expect(jumps(standing(100), standing(103, 'yong'))).toEqual([])
  expect(jumps(standing(100), standing(100))).toEqual([])
})
