import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Instant } from '../../shared/time/instant.ts'
import type { Timeline } from '../../shared/timing/row.ts'
import { type Block, type Lane, pictureOf } from '../../shared/timing/timelinePicture.ts'
import type { Case } from '../support/given.ts'
import { live } from './agreement.ts'
import { randomAgenda, randomStory } from './randomShow.ts'

/** The blocks that are empty, or do not begin where the one before ends. */
const untiled = ({ blocks }: Lane): readonly Block[] =>
  blocks.filter(({ from, to }, at) => to <= from || (blocks[at - 1]?.to ?? from) !== from)

const COMING: readonly string[] = ['waiting', 'break', 'past']

/** What was given is drawn at the end of what has it. */
const OWN: readonly string[] = [...COMING, 'given']

/** What comes and is not drawn from its projected start to its projected end. */
const misplaced = ({ rows }: Timeline, { blocks }: Lane): readonly string[] =>
  rows.flatMap(({ item, actual, projected }) => {
    if (actual !== null || projected === null || projected.end === projected.start) return []
    const own = blocks.filter((block) => block.item === item.id && OWN.includes(block.kind))
    const agrees = own[0]?.from === projected.start && own.at(-1)?.to === projected.end
    return agrees ? [] : [item.id]
  })

/** What comes and lies on the wrong side of the stop. */
const beyond = (stop: Instant | null, { blocks }: Lane): readonly Block[] =>
  blocks.filter(({ kind, from, to }) => {
    if (kind === 'past') return stop === null || from < stop
    return stop !== null && COMING.includes(kind) && to > stop
  })

function look(show: Case): void {
  const line = show.timeline()
  const { plan, run, stop, from, to } = pictureOf(
    line,
    show.state.published?.agenda.hardStop?.at ?? null,
  )
  expect([untiled(plan), untiled(run), misplaced(line, run), beyond(stop, run)]).toEqual([
    ...[[], [], [], []],
  ])
  expect(run.blocks[0]?.from ?? from).toBeGreaterThanOrEqual(from)
  expect(run.blocks.at(-1)?.to ?? to).toBeLessThanOrEqual(to)
}

test('T1, T2: plan and run are lanes without a gap or overlap, and what comes stands where it is projected', () => {
  const property = fc.property(randomAgenda, randomStory, (agenda, story) => {
    live(agenda, story, look)
  })
  fc.assert(property, { numRuns: 25 })
})
