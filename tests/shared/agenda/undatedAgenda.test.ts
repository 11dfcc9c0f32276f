import { describe, expect, test } from 'vitest'
import { agendaOn, UndatedAgenda } from '../../../shared/agenda/undatedAgenda.ts'
import { MINUTE } from '../../../shared/time/instant.ts'

const FILE = {
  title: { en: 'A morning' },
  languages: ['en'],
  zones: ['Asia/Shanghai'],
  hardStop: '11:00',
  people: [{ id: 'ada', name: { en: 'Ada' } }],
  segments: [
    {
      id: 'talks',
      title: { en: 'Talks' },
      notBefore: '10:00',
      minutes: 30,
      items: [
        { id: 'one', title: { en: 'One' }, kind: 'talk', minutes: 12.5, speakers: ['ada'] },
        { id: 'two', title: { en: 'Two' }, kind: 'qa', minutes: 10, least: 3, dropRank: 4 },
      ],
    },
  ],
}

const [SEGMENT] = FILE.segments
const [ONE, TWO] = SEGMENT?.items ?? []

function made(changes: object, date = '2023-06-21') {
  return agendaOn(UndatedAgenda.parse({ ...FILE, ...changes }), date)
}

/** The paths of what is wrong with a file. */
function faultsOf(changes: object, date?: string): string[] {
  const result = made(changes, date)
  return result.ok ? [] : result.faults.map(({ path }) => path)
}

/** The file with its one segment changed. */
function segment(changes: object) {
  return { segments: [{ ...SEGMENT, ...changes }] }
}

describe('an agenda file on a date', () => {
  test('clock times are those of the home zone on that date', () => {
    const result = made({})
    if (!result.ok) throw new Error('it is a good file')
    expect(result.agenda.segments[0]?.start).toEqual({
      type: 'notBefore',
      at: Date.parse('2023-06-21T10:00+08:00'),
    })
    expect(result.agenda.hardStop?.at).toBe(Date.parse('2023-06-21T11:00+08:00'))
  })

  test('lengths are minutes, parts of them too', () => {
    const result = made({})
    if (!result.ok) throw new Error('it is a good file')
    expect(result.agenda.segments[0]).toMatchObject({
      budget: 30 * MINUTE,
      items: [{ planned: 750_000 }, { planned: 10 * MINUTE }],
    })
  })

  test('P3: what it says of recovery comes before the defaults of its kind', () => {
    const result = made({})
    if (!result.ok) throw new Error('it is a good file')
    const slimmings = result.agenda.segments[0]?.items.map(({ slimming }) => slimming)
    expect(slimmings).toEqual([
      { least: 750_000, dropRank: null },
      { least: 3 * MINUTE, dropRank: 4 },
    ])
  })

  test('a time with +1 is on the day after', () => {
    const result = made({ hardStop: '00:30+1' })
    expect(result.ok && result.agenda.hardStop?.at).toBe(Date.parse('2023-06-22T00:30+08:00'))
  })

  test('P1: a time that the change to summer time skips is refused', () => {
    const berlin = { zones: ['Europe/Berlin'], ...segment({ notBefore: '02:30' }) }
    expect(faultsOf(berlin, '2023-03-26')).toEqual(['segments.0.notBefore'])
    expect(faultsOf(berlin, '2023-03-27')).toEqual([])
  })

  test('P1: a time that the change to winter time makes twice is refused', () => {
    const berlin = { zones: ['Europe/Berlin'], hardStop: '02:30' }
    expect(faultsOf(berlin, '2023-10-29')).toEqual(['hardStop'])
    expect(faultsOf(berlin, '2023-10-28')).toEqual([])
  })
})

describe('what makes an agenda unusable', () => {
  test('P1: a first segment without a clock time', () => {
    expect(faultsOf(segment({ notBefore: undefined }))).toEqual(['segments.0.start'])
  })

  test('ids used twice: people, items, a segment and an item', () => {
    expect(faultsOf({ people: [...FILE.people, ...FILE.people] })).toEqual(['people.1'])
    expect(faultsOf(segment({ items: [ONE, { ...TWO, id: 'one' }] }))).toEqual([
      'segments.0.items.1',
    ])
    expect(faultsOf(segment({ items: [ONE, { ...TWO, id: 'talks' }] }))).toEqual([
      'segments.0.items.1',
    ])
  })

  test('a speaker who is not on the programme', () => {
    const items = [{ ...ONE, speakers: ['ada', 'eve'] }]
    expect(faultsOf(segment({ items }))).toEqual(['segments.0.items.0.speakers'])
  })

  test('P3: a least longer than planned', () => {
    expect(faultsOf(segment({ items: [ONE, { ...TWO, least: 11 }] }))).toEqual([
      'segments.0.items.1.slimming',
    ])
  })

  test.each([
    ['a zone by its abbreviation', { zones: ['CEST'] }],
    ['a time that is none', segment({ notBefore: '24:00' })],
    ['a negative length', segment({ minutes: -1 })],
    ['a key nobody knows', { venue: 'online' }],
    ['no segments', { segments: [] }],
    ['no language', { languages: [] }],
    ['a text in no language', { title: {} }],
    ['a kind nobody knows', segment({ items: [{ ...ONE, kind: 'karaoke' }] })],
    ['a link that no browser opens', { meeting: { link: 'javascript:alert(1)' } }],
  ])('%s is refused', (_, changes) => {
    const parsed = UndatedAgenda.safeParse({ ...FILE, ...changes })
    expect(parsed.success && agendaOn(parsed.data, '2023-06-21').ok).toBe(false)
  })
})
