import { describe, expect, test } from 'vitest'
import { applyChanges } from '../../../shared/agenda/draft/apply.ts'
import type { Agenda, Kind } from '../../../shared/agenda/model.ts'
import { planOf } from '../../../shared/agenda/plan.ts'
import { instant, MINUTE, plus } from '../../../shared/time/instant.ts'
import { personWarnings } from '../../../shared/timing/warnings/people.ts'
import {
  budgetWarnings,
  pastWarnings,
  stopWarnings,
} from '../../../shared/timing/warnings/times.ts'
import type { Warning } from '../../../shared/timing/warnings/warning.ts'
import { warningsOf } from '../../../shared/timing/warnings/warnings.ts'
import { mapItems, showOf, smallShow } from '../../support/shows.ts'

const BEIJING = 'Asia/Shanghai'
const BERLIN = 'Europe/Berlin'

const at = (iso: string) => instant(Date.parse(iso))
const FIRST = at('2026-10-25T02:30+02:00')
const SECOND = at('2026-10-25T02:30+01:00')

/** A night in Berlin as its clocks go back, from 01:00 on. */
function night(fields: Partial<Agenda> = {}): Agenda {
  const made = showOf('01:00 other a 60 | other b 30', { date: '2026-10-25', zones: [BERLIN] })
  return { ...made, ...fields }
}

const clocks = (agenda: Agenda): readonly Warning[] =>
  warningsOf(agenda, null).filter(({ kind }) => kind.startsWith('clock-'))

function corrected(agenda: Agenda, { fix }: Warning): Agenda {
  const after = applyChanges(agenda, fix ?? [])
  if (!after.ok) throw new Error(JSON.stringify(after))
  return after.agenda
}

/** The one time that comes twice, with what mends it. */
function twice(agenda: Agenda) {
  const found = clocks(agenda).filter((one) => one.kind === 'clock-twice')
  expect(found).toHaveLength(1)
  return found[0] as Warning & { kind: 'clock-twice' }
}

test('Z5: a stop inside the doubled hour: the second of the two is 150 minutes from the start, where clocks differ by 90', () => {
  expect(twice(night({ hardStop: { at: SECOND, movableTo: null } }))).toMatchObject({
    which: 'hardStop',
    at: SECOND,
    other: FIRST,
    since: { real: 150 * MINUTE, byClock: 90 * MINUTE },
    place: { of: 'show' },
  })
})

test('Z4: a stop inside the doubled hour: each is set in place of the other, and back again', () => {
  const late = night({ hardStop: { at: SECOND, movableTo: at('2026-10-25T03:00+01:00') } })
  const early = corrected(late, twice(late))
  expect(early.hardStop).toEqual({ at: FIRST, movableTo: at('2026-10-25T03:00+01:00') })
  expect(corrected(early, twice(early)).hardStop).toEqual(late.hardStop)
})

test('Z4: a stop inside the doubled hour: one to which it could be moved goes with it where that would come before it', () => {
  const stop = { at: FIRST, movableTo: at('2026-10-25T02:10+01:00') }
  const [own, later] = clocks(night({ hardStop: stop }))
  expect(own && corrected(night({ hardStop: stop }), own).hardStop).toEqual({
    at: SECOND,
    movableTo: null,
  })
  // 02:10 for the first time lies before the stop.
  expect(later).toMatchObject({ kind: 'clock-twice', which: 'movableTo', fix: null })
})

describe('any other clock time inside it', () => {
  const change = (fields: Partial<Agenda['segments'][number]>) => {
    const agenda = night()
    const [first, ...rest] = agenda.segments
    return { ...agenda, segments: [first, { ...rest[0], ...fields }] } as Agenda
  }
  const second = (agenda: Agenda) => agenda.segments[1]

  test('Z4, Z5: a start, the time a segment must end by, and until when an item lasts', () => {
    const starts = change({ start: { type: 'notBefore', at: FIRST } })
    expect(twice(starts)).toMatchObject({ which: 'start', place: { id: 'block-2' } })
    expect(second(corrected(starts, twice(starts)))?.start).toEqual({
      type: 'notBefore',
      at: SECOND,
    })

    const ends = change({ mustEndBy: SECOND })
    expect(twice(ends)).toMatchObject({ which: 'mustEndBy', since: { real: 150 * MINUTE } })
    expect(second(corrected(ends, twice(ends)))?.mustEndBy).toBe(FIRST)

    const items = second(night())?.items.map((item) => ({ ...item, until: SECOND })) ?? []
    const lasts = change({ items })
    expect(twice(lasts)).toMatchObject({ which: 'until', place: { of: 'item', id: 'b' } })
    expect(second(corrected(lasts, twice(lasts)))?.items[0]?.until).toBe(FIRST)
  })

  test('Z5: is shown in the zone where it comes twice, and set only by the clocks of the home', () => {
    const agenda = {
      ...night({ hardStop: { at: SECOND, movableTo: null } }),
      zones: [BEIJING, BERLIN],
    }
    expect(twice(agenda)).toMatchObject({ zone: BERLIN, fix: null, since: { real: 150 * MINUTE } })
  })
})

const changes = (agenda: Agenda) =>
  clocks(agenda).flatMap((one) => (one.kind === 'clock-change' ? [one] : []))

test('Z5: a show across a change: reaches to the stop where the plan ends before it, and not past it', () => {
  const early = (stop: string) =>
    showOf('23:00 a 60', { date: '2026-10-24', zones: [BERLIN], stop })
  expect(changes(early('03:00+1'))).toHaveLength(1)
  expect(changes(early('01:00+1'))).toEqual([])
})

type Items = Readonly<Record<string, number | [Kind, number]>>

/** One block of so many minutes with these items. */
const block = (minutes: number, items: Items) =>
  smallShow({ blocks: [{ notBefore: '15:00', minutes, items }] })

/** What is proposed for the first block that leaves time: the item, and behind which one it goes. */
function proposed(agenda: Agenda) {
  const [change] = budgetWarnings(agenda)[0]?.fix ?? []
  if (change?.type !== 'insertItem') return null
  const { id, kind, planned, title } = change.item
  return { id, kind, minutes: planned / MINUTE, title, after: change.to.after }
}

describe('P4: an open discussion is proposed for what a block leaves', () => {
  test('where people discuss: cases, a panel, questions; not among talks', () => {
    expect(proposed(block(30, { a: ['case', 10], b: 10 }))?.minutes).toBe(10)
    expect(proposed(block(30, { a: 10, b: ['panel', 10] }))?.minutes).toBe(10)
    expect(proposed(block(30, { a: 10, b: ['qa', 10] }))?.minutes).toBe(10)
    expect(budgetWarnings(block(30, { a: 10, b: 10 }))).toMatchObject([{ fix: null }])
  })

  test('from five minutes on, and where there is none yet', () => {
    expect(proposed(block(15, { a: ['panel', 10] }))?.minutes).toBe(5)
    expect(proposed(block(14, { a: ['panel', 10] }))).toBeNull()
    expect(proposed(block(30, { a: ['panel', 10], b: ['discussion', 10] }))).toBeNull()
  })

  test('before the questions, else at the end', () => {
    expect(proposed(block(40, { a: ['case', 10], b: ['qa', 10], c: ['case', 10] }))?.after).toBe(
      'a',
    )
    expect(proposed(block(40, { b: ['qa', 10], c: ['case', 10] }))?.after).toBeNull()
    expect(proposed(block(40, { a: ['case', 10], b: ['panel', 10] }))?.after).toBe('b')
  })

  test('in the languages of the agenda, else in English', () => {
    const agenda = block(30, { a: ['panel', 10] })
    const inLanguages = (...languages: string[]) => proposed({ ...agenda, languages })?.title
    expect(inLanguages('de', 'zh-Hans')).toEqual({ de: 'Offene Diskussion', 'zh-Hans': '自由讨论' })
    expect(inLanguages('pt', 'fr')).toEqual({ fr: 'Discussion ouverte' })
    expect(inLanguages('pt')).toEqual({ en: 'Open discussion' })
  })

  test('under an id that nothing has', () => {
    const agenda = block(30, { a: ['panel', 10] })
    const id = proposed(agenda)?.id ?? ''
    expect(id).toMatch(/-discussion-1$/)
    expect(proposed(block(40, { a: ['panel', 10], [id]: 10 }))?.id).toBe(id.replace(/1$/, '2'))
    const [segment] = agenda.segments
    const called = { ...agenda, segments: segment ? [{ ...segment, id: 's'.repeat(80) }] : [] }
    expect(proposed(called)?.id).toBe(`${'s'.repeat(70)}-1`)
  })
})

describe('what a plan itself does not keep', () => {
  const agenda = showOf('15:00 a 10 | b 20', { stop: '15:30' })
  const [first] = planOf(agenda).segments.values()
  const at = first?.start ?? instant(0)

  /** What is missed where the first block has to end, and the show to stop, so many minutes from the start. */
  function missed(own: number | null, stop: number | null) {
    const segments = agenda.segments.map((segment, n) => ({
      ...segment,
      mustEndBy: n === 0 && own !== null ? plus(at, own * MINUTE) : null,
    }))
    const hardStop = stop === null ? null : { at: plus(at, stop * MINUTE), movableTo: null }
    const changed = { ...agenda, segments, hardStop }
    return stopWarnings(changed, planOf(changed)).map((one) => [
      one.place.of,
      one.kind === 'stop-missed' ? one.by / MINUTE : null,
    ])
  }

  test('a stop of its own or of the show, by how much; what just keeps it is in order', () => {
    expect(missed(10, 30)).toEqual([])
    expect(missed(9, 29)).toEqual([
      ['segment', 1],
      ['show', 1],
    ])
    expect(missed(null, 12)).toEqual([['show', 18]])
    expect(missed(null, null)).toEqual([])
  })

  test('a first start that has passed, once it has', () => {
    expect(pastWarnings(agenda, null)).toEqual([])
    expect(pastWarnings(agenda, at)).toEqual([])
    expect(pastWarnings(agenda, plus(at, 1))).toMatchObject([{ kind: 'start-passed', at }])
  })
})

describe('somebody in two places at once', () => {
  /** Two blocks, the second from a time; who speaks in each of their items. */
  function twice(second: string, ...speakers: readonly string[][]) {
    const plain = smallShow({
      blocks: [
        { notBefore: '15:00', items: { a: 10, b: 10 } },
        { notBefore: second, items: { c: 10 } },
      ],
    })
    let n = 0
    const agenda = mapItems(plain, () => ({
      speakers: (speakers[n++] ?? []).map((person) => ({ person, role: 'speaker' })),
    }))
    return personWarnings(agenda, planOf(agenda)).map((one) =>
      one.kind === 'person-twice' ? [one.person, one.other] : [],
    )
  }

  test('is reported with the other item, and nobody else is', () => {
    expect(twice('15:15', ['ann'], ['bo', 'cy'], ['dee', 'bo'])).toEqual([['bo', 'b']])
  })

  test('is not, where one ends as the other begins', () => {
    expect(twice('15:20', [], ['bo'], ['bo'])).toEqual([])
    expect(twice('15:10', ['bo'], [], ['bo'])).toEqual([])
  })
})
