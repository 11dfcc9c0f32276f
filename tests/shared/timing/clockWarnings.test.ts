import { describe, expect, test } from 'vitest'
import { applyChanges } from '../../../shared/agenda/draft/apply.ts'
import type { Agenda } from '../../../shared/agenda/model.ts'
import { HOUR, instant, MINUTE } from '../../../shared/time/instant.ts'
import type { Warning } from '../../../shared/timing/warnings/warning.ts'
import { warningsOf } from '../../../shared/timing/warnings/warnings.ts'
import { showOf } from '../../support/shows.ts'

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

function clocks(agenda: Agenda): readonly Warning[] {
  return warningsOf(agenda, null).filter(({ kind }) => kind.startsWith('clock-'))
}

function mended(agenda: Agenda, { fix }: Warning): Agenda {
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

describe('a stop inside the doubled hour', () => {
  test('Z5: the second of the two is 150 minutes from the start, where clocks differ by 90', () => {
    const agenda = night({ hardStop: { at: SECOND, movableTo: null } })
    expect(twice(agenda)).toMatchObject({
      which: 'hardStop',
      at: SECOND,
      other: FIRST,
      since: { real: 150 * MINUTE, byClock: 90 * MINUTE },
      place: { of: 'show' },
    })
  })

  test('Z5: the first is as long from the start as the clocks say, of which nothing is said', () => {
    expect(twice(night({ hardStop: { at: FIRST, movableTo: null } })).since).toBeNull()
  })

  test('Z4: each is set in place of the other, and back again', () => {
    const late = night({ hardStop: { at: SECOND, movableTo: at('2026-10-25T03:00+01:00') } })
    const early = mended(late, twice(late))
    expect(early.hardStop).toEqual({ at: FIRST, movableTo: at('2026-10-25T03:00+01:00') })
    expect(mended(early, twice(early)).hardStop).toEqual(late.hardStop)
  })

  test('Z4: one to which it could be moved goes with it where that would come before it', () => {
    const stop = { at: FIRST, movableTo: at('2026-10-25T02:10+01:00') }
    const [own, later] = clocks(night({ hardStop: stop }))
    expect(own && mended(night({ hardStop: stop }), own).hardStop).toEqual({
      at: SECOND,
      movableTo: null,
    })
    // 02:10 for the first time lies before the stop.
    expect(later).toMatchObject({ kind: 'clock-twice', which: 'movableTo', fix: null })
  })
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
    expect(second(mended(starts, twice(starts)))?.start).toEqual({ type: 'notBefore', at: SECOND })

    const ends = change({ mustEndBy: SECOND })
    expect(twice(ends)).toMatchObject({ which: 'mustEndBy', since: { real: 150 * MINUTE } })
    expect(second(mended(ends, twice(ends)))?.mustEndBy).toBe(FIRST)

    const items = second(night())?.items.map((item) => ({ ...item, until: SECOND })) ?? []
    const lasts = change({ items })
    expect(twice(lasts)).toMatchObject({ which: 'until', place: { of: 'item', id: 'b' } })
    expect(second(mended(lasts, twice(lasts)))?.items[0]?.until).toBe(FIRST)
  })

  test('Z5: is told in the zone where it comes twice, and set only by the clocks of the home', () => {
    const agenda = {
      ...night({ hardStop: { at: SECOND, movableTo: null } }),
      zones: [BEIJING, BERLIN],
    }
    expect(twice(agenda)).toMatchObject({ zone: BERLIN, fix: null, since: { real: 150 * MINUTE } })
  })
})

describe('a show across a change', () => {
  const changes = (agenda: Agenda) =>
    clocks(agenda).flatMap((one) => (one.kind === 'clock-change' ? [one] : []))

  test('Z5: back: 01:00 to 03:30 by the clock is 3:30, as clocks go back at 03:00', () => {
    const agenda = night({ hardStop: { at: at('2026-10-25T03:30+01:00'), movableTo: null } })
    expect(changes(agenda)).toMatchObject([
      {
        zone: BERLIN,
        start: at('2026-10-25T01:00+02:00'),
        end: at('2026-10-25T03:30+01:00'),
        change: { at: at('2026-10-25T01:00Z'), before: 120, after: 60 },
        fix: null,
      },
    ])
    const [{ start, end } = { start: 0, end: 0 }] = changes(agenda)
    expect(end - start).toBe(3.5 * HOUR)
  })

  test('Z5: forward, as in Berlin and, on another day and by half an hour, on Lord Howe', () => {
    const spring = showOf('01:30 a 60', { date: '2026-03-29', zones: [BERLIN] })
    expect(changes(spring)).toMatchObject([{ change: { before: 60, after: 120 } }])
    const island = showOf('01:30 a 60', { date: '2026-10-04', zones: ['Australia/Lord_Howe'] })
    expect(changes(island)).toMatchObject([{ change: { before: 630, after: 660 } }])
  })

  test('Z5: reaches to the stop where the plan ends before it, and not past it', () => {
    const early = (stop: string) =>
      showOf('23:00 a 60', { date: '2026-10-24', zones: [BERLIN], stop })
    expect(changes(early('03:00+1'))).toHaveLength(1)
    expect(changes(early('01:00+1'))).toEqual([])
  })

  test('Z5: nothing where clocks do not change, or changed a week before', () => {
    const beijing = { ...night(), zones: [BEIJING] }
    expect(clocks(beijing)).toEqual([])
    expect(clocks({ ...night(), zones: ['America/New_York'] })).toEqual([])
  })
})
