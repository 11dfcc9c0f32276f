import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { nextTimeOf, type Proposal, proposalsFor } from '../../../shared/report/nextTime.ts'
import type { ReportFacts, ReportRow } from '../../../shared/report/report.ts'
import { MINUTE, plus, SECOND } from '../../../shared/time/instant.ts'
import { type Case, given, rehearsal } from '../../support/given.ts'
import { passes, ran, runsThrough, type Turn, times, turnsShow } from '../../support/ranShow.ts'
import { readOf } from './readOf.ts'

const proposalsOf = (...shows: readonly Case[]) => nextTimeOf(shows.map(readOf)).proposals

/** A proposal in short: what becomes what, in minutes. */
function inShort({ kind, turns, lengths }: Proposal): string {
  const each = lengths.map(({ from, to }) => `${to / MINUTE} for ${from / MINUTE}`)
  return `${turns} ${kind}: ${each.join(', ')}`
}

const proposed = (...shows: readonly Case[]) => proposalsOf(...shows).map(inShort)

/** Three talks of 10 min that each ran 2 over: enough to say so. */
const OVER = times(3, ['talk', 10, 12])

describe('R14b: what a show that ran over proposes', () => {
  test('each kind by itself, in the order of kinds', () => {
    const show = ran([...times(3, ['qa', 20, 17]), ...OVER, ...times(3, ['case', 5, 5])])
    expect(proposed(show)).toEqual(['3 talk: 12 for 10', '3 qa: 17 for 20'])
    expect(proposalsOf(show)[1]).toMatchObject({ percent: -15, most: -15 })
  })

  test('no more than most of its turns needed', () => {
    const turns = (...used: readonly number[]) => ran(used.map((time) => ['talk', 10, time]))
    expect(proposed(turns(12, 12, 10))).toEqual(['3 talk: 11 for 10'])
    expect(proposed(turns(16, 10, 10))).toEqual([])
    expect(proposed(turns(14, 14, 10, 10))).toEqual([])
  })

  test('leaves every length a minute at least', () => {
    expect(proposed(ran(times(3, ['welcome', 1, 0.2])))).toEqual([])
    expect(proposed(ran(times(3, ['welcome', 2, 0.5])))).toEqual([])
    expect(proposed(ran(times(3, ['welcome', 2, 0.8])))).toEqual(['3 welcome: 1 for 2'])
  })
})

describe('R14b: what counts as a turn', () => {
  const withFourth = (turn: Turn) => given(turnsShow([...OVER, turn]))

  /** Runs the three that ran over, and the fourth is on. */
  function fourth(show: Case): Case {
    show.at('15:00').does('startShow')
    for (const [, , used] of OVER) passes(show.does('next'), used)
    return show.does('next')
  }

  test('time that was given counts as used, a pause does not', () => {
    const show = fourth(withFourth(['talk', 10, 0])).does('giveTime', 'talk-4', 2)
    passes(passes(show, 6).does('pause'), 9).does('resume')
    expect(proposed(passes(show, 6).does('endShow'))).toEqual(['4 talk: 12 for 10'])
    expect(proposalsOf(show)[0]).toMatchObject({ used: 48 * MINUTE })
  })

  test('not one from which time was taken: it shows only how long it had', () => {
    const show = withFourth(['talk', 10, 0]).does('takeTime', 'talk-4', 4)
    expect(proposed(passes(fourth(show), 6).does('endShow'))).toEqual(['3 talk: 12 for 10'])
  })

  test('not what was added while the show ran', () => {
    const show = given(turnsShow(times(3, ['other', 10, 12])))
    show.at('15:00').does('startShow').does('insertBehind', 'other-1', 10)
    for (const used of [12, 5, 12, 12]) passes(show.does('next'), used)
    expect(proposed(show.does('endShow'))).toEqual(['3 other: 12 for 10'])
  })
})

test('R14b: what several shows propose: a length that the last one took over, and that was right, is not lengthened again', () => {
  const [first, second, third] = [ran(OVER), ran(OVER), ran(times(3, ['talk', 12, 12]))]
  expect(proposed(first, second, third)).toEqual(['9 talk: 11 for 10'])
  expect(proposed(second, third)).toEqual([])
})

test('R14b: what several shows propose rehearsals count only where there is no real show', () => {
  const real = ran(OVER)
  const rehearsed = runsThrough(
    rehearsal(turnsShow(times(5, ['talk', 10, 0]))),
    times(5, ['talk', 0, 6]).map(([, , used]) => used),
  )
  expect(nextTimeOf([real, rehearsed].map(readOf)).shows).toHaveLength(1)
  expect(proposed(rehearsed, real)).toEqual(['3 talk: 12 for 10'])
  expect(proposed(rehearsed)).toEqual(['5 talk: 6 for 10'])
})

test('R14b: of the proposals an agenda has those that change something in it', () => {
  const [talks, questions] = [times(3, ['talk', 20, 24]), times(3, ['qa', 20, 16])]
  const proposals = proposalsOf(ran([...OVER, ...talks, ...questions, ...times(3, ['case', 5, 6])]))
  const next = turnsShow([
    ['talk', 20, 0],
    ['talk', 12, 0],
    ['qa', 20, 0],
    ['case', 10, 0],
  ])
  expect(proposalsFor(next, proposals).map(inShort)).toEqual([
    '6 talk: 24 for 20',
    '3 qa: 16 for 20',
  ])
})

/** Reports of whatever turns: what a show that ended has, with other rows. */
const template = readOf(ran([['talk', 10, 10]]))

function reportOf(turns: readonly Turn[]): ReportFacts {
  const rows = turns.flatMap(([kind, planned, used], n): ReportRow[] =>
    template.rows.map((row) => ({
      ...row,
      item: `item-${n}`,
      kind,
      plannedEnd: plus(row.plannedStart, planned * MINUTE),
      planned: planned * MINUTE,
      allotted: planned * MINUTE,
      lasts: planned * MINUTE,
      used: used * SECOND,
    })),
  )
  return { ...template, rows }
}

const anyTurn = fc.tuple(
  fc.constantFrom('talk' as const, 'case' as const, 'qa' as const),
  fc.constantFrom(5, 10, 15, 20, 30),
  fc.integer({ min: 1, max: 3_600 }),
)
const anyTurns = fc.array(anyTurn, { maxLength: 14 })

test('R14b: whatever shows there were: what ran as planned proposes nothing', () => {
  fc.assert(
    fc.property(anyTurns, (turns) => {
      const asPlanned = turns.map(([kind, planned]): Turn => [kind, planned, planned * 60])
      expect(nextTimeOf([reportOf(asPlanned)]).proposals).toEqual([])
    }),
  )
})

test('R14b: whatever shows there were: it is all the same in which show a turn was, and in which order', () => {
  fc.assert(
    fc.property(anyTurns, fc.nat(14), (turns, at) => {
      const whole = nextTimeOf([reportOf(turns)]).proposals
      const [first, second] = [reportOf(turns.slice(0, at)), reportOf(turns.slice(at))]
      expect(nextTimeOf([first, second]).proposals).toEqual(whole)
      expect(nextTimeOf([second, first]).proposals).toEqual(whole)
      expect(nextTimeOf([reportOf(turns.toReversed())]).proposals).toEqual(whole)
    }),
  )
})
