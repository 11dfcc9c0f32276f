import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Item } from '../../../../shared/agenda/model.ts'
import type { Option } from '../../../../shared/timing/recovery/option.ts'
import { recoveryAt } from '../../../support/landing.ts'
import { runs } from '../../../support/runs.ts'
import {
  type Cost,
  costOfWay,
  dropSets,
  isBetter,
  keepsStops,
  type Trial,
  trialOf,
  type Way,
  waysWithin,
} from './everyWay.ts'
import { anySmallShow, onAir, type SmallShow, smallItem } from './smallShows.ts'

/** How many random shows are tried. */
const SHOWS = 60

const halves = (ms: number) => Math.floor(ms / 30_000)

/** What an item gives without being asked; of one that may be dropped something stays (V1). */
function gives({ planned, slimming }: Item): number {
  const least = slimming?.least ?? planned
  const most = halves(planned - least)
  return slimming?.dropRank !== null && most === halves(planned) ? most - 1 : most
}

/** What a protected item gives when it is asked (V1). */
function givesAsked({ planned, slimming }: Item): number {
  return slimming !== null && slimming.least < planned ? 0 : halves(planned * 0.4)
}

function costOf(trial: Trial, { cuts, drops }: Option): Cost {
  const way = trial.items.map(({ id }): number | null => {
    if (drops.includes(id)) return null
    const cut = cuts.find(({ item }) => item === id)
    return cut === undefined ? 0 : halves(cut.from - cut.to)
  })
  return costOfWay(trial, way)
}

function kept(trial: Trial, ways: Iterable<Way>): readonly Cost[] {
  const costs: Cost[] = []
  for (const way of ways) if (keepsStops(trial, way)) costs.push(costOfWay(trial, way))
  return costs
}

/** Every way of a kind that keeps the stops, by what it costs. */
function waysOf(trial: Trial, kind: Option['kind']): readonly Cost[] {
  const { items } = trial
  switch (kind) {
    case 'cuts':
      return kept(trial, waysWithin(items, gives, new Set()))
    case 'drops':
      return dropSets(items).flatMap((gone) => [...kept(trial, waysWithin(items, gives, gone))])
    case 'asking':
      return kept(trial, waysWithin(items, givesAsked, new Set()))
    case 'stop':
    case 'givesBack':
      return []
  }
}

/** Somebody is dropped, and so loses everything: to spare others a large share then costs a break. */
const DROPPED: SmallShow = {
  items: [
    smallItem({ length: 4, least: 1, people: [1], opens: true, slack: 2, pin: -1 }),
    smallItem({ length: 6, least: 0, people: [0], opens: true, slack: 2 }),
    smallItem({ length: 5, least: 0, rank: 1, people: [2, 1] }),
    smallItem({ length: 4, least: 3, isBreak: true }),
  ],
  late: 7,
  spare: 0,
}

describe('what is offered, beside every way there is', () => {
  test('V3: no way of its kind is as good as an option in all respects and better in one', () => {
    fc.assert(
      fc.property(anySmallShow, (show) => {
        const at = onAir(show)
        const trial = trialOf(at)
        const { options } = recoveryAt(at)
        for (const kind of ['cuts', 'drops', 'asking'] as const) {
          const ways = waysOf(trial, kind)
          const own = options.filter((option) => option.kind === kind)
          // Where no way keeps the stops by its own means, the least over is offered, or the means before it are used too.
          if (ways.length === 0) continue
          for (const option of own) {
            const cost = costOf(trial, option)
            expect(ways.filter((way) => isBetter(way, cost))).toEqual([])
          }
        }
      }),
      { numRuns: runs(SHOWS), examples: [[DROPPED]] },
    )
  })

  test('V2: where cuts alone keep the stops, an option of cuts is offered', () => {
    fc.assert(
      fc.property(anySmallShow, (show) => {
        const at = onAir(show)
        const trial = trialOf(at)
        const { options, missed } = recoveryAt(at)
        const reaches = missed > 0 && waysOf(trial, 'cuts').length > 0
        const offered = options.some(({ kind, missed: left }) => kind === 'cuts' && left === 0)
        expect(offered).toBe(reaches)
      }),
      { numRuns: runs(SHOWS) },
    )
  })
})
