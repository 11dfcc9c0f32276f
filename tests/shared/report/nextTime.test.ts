import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { nextTimeOf, type Proposal, proposalsFor } from '../../../shared/report/nextTime.ts'
import type { ReportFacts, ReportRow } from '../../../shared/report/report.ts'
import { MINUTE, plus, SECOND } from '../../../shared/time/instant.ts'
import { type Case, given, rehearsal } from '../../support/given.ts'
import { passes, ran, runsThrough, type Turn, times, turnsShow } from '../../support/ranShow.ts'
import { showOf } from '../../support/shows.ts'
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
  test('talks ran 12 % over: 11 for 10, 22 for 20, with the evidence', () => {
    // Parts of a second do not count.
    const tens = [11, 11, 11, 12, 11, 11, 11.015].map((used): Turn => ['talk', 10, used])
    expect(proposalsOf(ran([...tens, ['talk', 20, 23]]))).toEqual([
      {
        kind: 'talk',
        turns: 8,
        planned: 90 * MINUTE,
        used: 101 * MINUTE,
        percent: 12,
        most: 10,
        lengths: [
          { from: 10 * MINUTE, to: 11 * MINUTE },
          { from: 20 * MINUTE, to: 22 * MINUTE },
        ],
      },
    ])
  })

  test('each kind by itself, in the order of kinds', () => {
    const show = ran([...times(3, ['qa', 20, 17]), ...OVER, ...times(3, ['case', 5, 5])])
    expect(proposed(show)).toEqual(['3 talk: 12 for 10', '3 qa: 17 for 20'])
    expect(proposalsOf(show)[1]).toMatchObject({ percent: -15, most: -15 })
  })

  test('nothing where everything ran as planned, and nothing of a kind with two turns', () => {
    expect(proposed(ran(times(5, ['talk', 10, 10])))).toEqual([])
    expect(proposed(ran(OVER.slice(1)))).toEqual([])
  })

  test('one that ran far over lengthens no other, nor where the others ran seconds over', () => {
    expect(proposed(ran([...times(3, ['talk', 20, 20]), ['talk', 20, 42]]))).toEqual([])
    expect(proposed(ran([...times(4, ['talk', 20, 20.1]), ['talk', 20, 42]]))).toEqual([])
    // Of two over and two on time nobody can say what is usual.
    expect(proposed(ran([...times(2, ['talk', 20, 25]), ...times(2, ['talk', 20, 20])]))).toEqual(
      [],
    )
    expect(
      proposed(ran([...times(3, ['talk', 20, 23]), ['talk', 20, 20], ['talk', 20, 60]])),
    ).toEqual(['5 talk: 23 for 20'])
  })

  test('changes whole minutes, to the nearest', () => {
    expect(proposed(ran(times(3, ['talk', 10, 10.4])))).toEqual([])
    expect(proposed(ran(times(3, ['talk', 10, 10.5])))).toEqual(['3 talk: 11 for 10'])
    expect(proposed(ran(times(3, ['talk', 10, 9.5])))).toEqual(['3 talk: 9 for 10'])
    expect(proposed(ran(times(3, ['talk', 1.5, 3])))).toEqual(['3 talk: 3.5 for 1.5'])
  })

  test('leaves every length a minute at least', () => {
    expect(proposed(ran(times(3, ['welcome', 1, 0.2])))).toEqual([])
    expect(proposed(ran(times(3, ['welcome', 2, 0.5])))).toEqual([])
    expect(proposed(ran(times(3, ['welcome', 2, 0.8])))).toEqual(['3 welcome: 1 for 2'])
  })

  test('changes no length whose own turns ran otherwise', () => {
    expect(proposed(ran([...times(5, ['talk', 10, 12]), ['talk', 20, 20]]))).toEqual([
      '6 talk: 11 for 10',
    ])
    expect(proposed(ran([...times(5, ['talk', 10, 13]), ['talk', 20, 21]]))).toEqual([
      '6 talk: 12 for 10, 21 for 20',
    ])
    expect(proposed(ran([...times(5, ['talk', 10, 12]), ['talk', 20, 15]]))).toEqual([
      '6 talk: 11 for 10',
    ])
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

  test('not one that was dropped, never reached, or left to wait again', () => {
    const three = ['3 talk: 12 for 10']
    expect(
      proposed(runsThrough(withFourth(['talk', 10, 0]).does('drop', 'talk-4'), [12, 12, 12])),
    ).toEqual(three)
    expect(proposed(runsThrough(withFourth(['talk', 10, 0]), [12, 12, 12]))).toEqual(three)
    const back = passes(fourth(withFourth(['talk', 10, 0])), 8)
      .does('previous')
      .does('endShow')
    expect(proposed(back)).toEqual(three)
  })

  test('not what was added while the show ran', () => {
    const show = given(turnsShow(times(3, ['other', 10, 12])))
    show.at('15:00').does('startShow').does('insertBehind', 'other-1', 10)
    for (const used of [12, 5, 12, 12]) passes(show.does('next'), used)
    expect(proposed(show.does('endShow'))).toEqual(['3 other: 12 for 10'])
  })

  test('no break, and nothing that lasts until a clock time', () => {
    expect(proposed(ran(times(3, ['break', 10, 15])))).toEqual([])
    const real = showOf('15:00 one 10, two 10, three 10, held 10 until 15:56')
    expect(proposed(runsThrough(given(real), [12, 12, 12, 20]))).toEqual(['3 talk: 12 for 10'])
  })
})

test('R14b: what several shows propose: they count together, where one alone has too little', () => {
  const [one, other] = [ran(times(2, ['talk', 10, 12])), ran(times(1, ['talk', 10, 12]))]
  expect([proposed(one), proposed(other)]).toEqual([[], []])
  expect(proposed(one, other)).toEqual(['3 talk: 12 for 10'])
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

test('R14b: whatever shows there were where all was planned and took twice as long, the percents are the same and the lengths twice as long, to a minute', () => {
  fc.assert(
    fc.property(anyTurns, (turns) => {
      const twice = turns.map(([kind, planned, used]): Turn => [kind, 2 * planned, 2 * used])
      const doubled = nextTimeOf([reportOf(twice)]).proposals
      for (const one of nextTimeOf([reportOf(turns)]).proposals) {
        const { turns: count, percent, most, planned, used } = one
        const other = doubled.find(({ kind }) => kind === one.kind)
        expect(other).toMatchObject({ turns: count, percent, most })
        expect(other).toMatchObject({ planned: 2 * planned, used: 2 * used })
        for (const { from, to } of one.lengths) {
          const now = other?.lengths.find((length) => length.from === 2 * from)?.to ?? 0
          expect(Math.abs(now - 2 * to)).toBeLessThanOrEqual(MINUTE)
        }
      }
    }),
  )
})

test('R14b: whatever shows there were: no length goes past what its own turns took, nor against what most turns did', () => {
  fc.assert(
    fc.property(anyTurns, (turns) => {
      for (const { kind, lengths, planned, used } of nextTimeOf([reportOf(turns)]).proposals) {
        const own = turns.filter((turn) => turn[0] === kind)
        const side = Math.sign(used - planned)
        const same = own.filter(([, each, took]) => Math.sign(took - each * 60) === side)
        expect(same.length).toBeGreaterThan(own.length / 2)
        for (const { from, to } of lengths) {
          const of = own.filter((turn) => turn[1] * MINUTE === from)
          const mean = (of.reduce((sum, turn) => sum + turn[2], 0) / of.length) * SECOND
          expect(Math.sign(to - from)).toBe(side)
          expect(side * (to - mean)).toBeLessThanOrEqual(MINUTE / 2)
          expect(Math.abs(to - from) % MINUTE).toBe(0)
        }
      }
    }),
  )
})
