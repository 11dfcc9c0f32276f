import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Audience } from '../../../shared/access/audience.ts'
import { seesNoShow } from '../../../shared/access/visibility.ts'
import { visibleEvent } from '../../../shared/access/visible.ts'
import type { Role } from '../../../shared/run/grant.ts'
import { EVENTS, RUN } from '../../../shared/run/schemas.ts'
import type { Scope } from '../../../shared/run/scopes.ts'
import type { EventType, RunEvents, ShowState } from '../../../shared/run/state.ts'
import { type Instant, plus, SECOND } from '../../../shared/time/instant.ts'
import type { Timeline } from '../../../shared/timing/row.ts'
import { timeline } from '../../../shared/timing/timeline.ts'
import { expectSame } from '../../support/expectSame.ts'
import { pinned } from '../../support/pinned.ts'
import { isLong, runs } from '../../support/runs.ts'
import { AUDIENCES } from './world/audiences.ts'
import { checkLaw, type Outcome, seenBy } from './world/checkLaw.ts'
import { DRAFT_MARK, secretsIn, visibleSecrets } from './world/visibleSecrets.ts'
import { type Happened, happenings, World } from './world/world.ts'

/** Every type of event that moves the run. */
const RUN_EVENTS = Object.keys(RUN) as RunEvents['type'][]

/** Every type of event that happens to a show once it is made. */
const COUNTED = (Object.keys(EVENTS) as EventType[]).filter((type) => type !== 'showCreated')

/** The worlds are the same in every run, as what happens in them is counted; the long run draws others too. */
const WORLDS = { seed: 18, numRuns: 24 }
const happened = new Map<EventType, number>(COUNTED.map((type) => [type, 0]))
const outcomes: Record<Outcome, number> = { nothing: 0, event: 0, resync: 0 }
const runResyncs: RunEvents['type'][] = []

function count(one: Happened): void {
  const { type } = one.recorded.event
  happened.set(type, (happened.get(type) ?? 0) + 1)
  for (const { audience } of AUDIENCES) {
    const outcome = checkLaw(one, audience)
    outcomes[outcome] += 1
    const run = RUN_EVENTS.find((other) => other === type)
    if (run !== undefined && outcome === 'resync') runResyncs.push(run)
  }
}

test('visible: each event takes what an audience sees to what it sees afterwards', () => {
  const property = fc.property(happenings, (all) => {
    const world = new World()
    for (const one of all) world.happen(one).forEach(count)
  })
  fc.assert(property, { ...WORLDS, endOnFailure: true })
})

if (isLong()) {
  test('visible: each event takes what an audience sees to what it sees afterwards, in any world', () => {
    const property = fc.property(happenings, (all) => {
      const world = new World()
      for (const one of all)
        for (const each of world.happen(one))
          for (const { audience } of AUDIENCES) checkLaw(each, audience)
    })
    fc.assert(property, { numRuns: 500, endOnFailure: true })
  }, 900_000)
}

test('visible: every type of event happened in these worlds', () => {
  expect([...happened].filter(([, times]) => times === 0).map(([type]) => type)).toEqual([])
})

test('visible: moving through the show never sends anyone the whole state', () => {
  expect(runResyncs).toEqual([])
})

test('visible: a resync is the exception, and much is sent to nobody it does not concern', () => {
  const all = outcomes.nothing + outcomes.event + outcomes.resync
  expect(outcomes.resync / all).toBeLessThan(0.05)
  expect(outcomes.event / all).toBeGreaterThan(0.3)
  expect(outcomes.nothing / all).toBeGreaterThan(0.1)
})

/** Every time that all screens show. */
const times = (line: Timeline) => ({
  rows: line.rows.map(({ item, status, planned, projected, actual, allotted, spent }) => ({
    item: item.id,
    status,
    planned,
    projected,
    actual,
    allotted,
    spent,
  })),
  segments: line.segments.map(({ segment, ...rest }) => ({ ...rest, segment: segment.id })),
  on: line.on?.item.id ?? null,
  next: line.next?.item.id ?? null,
  plannedEnd: line.plannedEnd,
  projectedEnd: line.projectedEnd,
  drift: line.drift,
})

function check(state: ShowState, now: Instant): void {
  const full = timeline(state, now)
  for (const { name, audience } of AUDIENCES) {
    // Whose link opens the report alone sees no show to project.
    if (seesNoShow(audience)) continue
    const visible = timeline(seenBy(state, audience), now)
    expectSame([name, visible && times(visible)], [name, full && times(full)])
  }
}

/** What happens to a show, and how many seconds later it is looked at. */
const anyCase = [happenings, fc.nat(900)] as const

test('projection is the same from what an audience sees as from the whole state', () => {
  let published = 0
  fc.assert(
    fc.property(...anyCase, (all, later) => {
      const world = new World()
      for (const one of all) {
        world.happen(one)
        if (world.state.published !== null) published += 1
        check(world.state, plus(world.now, later * SECOND))
      }
    }),
    { numRuns: runs(4, 8), endOnFailure: true, examples: pinned(fc.tuple(...anyCase), 4) },
  )
  expect(published).toBeGreaterThan(100)
})

/** Every published text: a moderator's steps may contain one that a publication replaced. */
type Past = Set<string>

/** Whether an audience has one of these roles, or one of these scopes. */
const isOf = (
  { roles, scopes = [] }: Audience,
  those: readonly Role[],
  scoped: readonly Scope[],
): boolean =>
  those.some((role) => roles.includes(role)) || scoped.some((scope) => scopes.includes(scope))

const withoutSteps = (state: ShowState): ShowState => ({ ...state, steps: [] })

function checkState(state: ShowState): void {
  for (const { name, audience } of AUDIENCES) {
    const visible = secretsIn(withoutSteps(seenBy(state, audience)))
    expectSame([name, visible], [name, visibleSecrets(state, audience)])
  }
}

/** An event contains only what its audience sees before or after it, or saw of an earlier publication. */
function checkTraffic({ before, recorded, after }: Happened, past: Past): void {
  for (const { name, audience } of AUDIENCES) {
    const outcome = visibleEvent(before, recorded, audience)
    if (outcome.type !== 'event') continue
    const steps = outcome.recorded.event.type === 'stepTaken' ? past : new Set<string>()
    const allowed = new Set([
      ...visibleSecrets(before, audience),
      ...visibleSecrets(after, audience),
      ...steps,
    ])
    const stray = [...secretsIn(outcome.recorded)].filter((one) => !allowed.has(one))
    const planner = isOf(audience, ['owner', 'planner'], ['edit-draft'])
    expectSame([name, planner ? [] : stray], [name, []])
  }
}

function checkSteps(state: ShowState, past: Past): void {
  for (const { name, audience } of AUDIENCES) {
    const { steps } = seenBy(state, audience)
    const sees = isOf(audience, ['owner', 'planner', 'moderator'], ['control-run', 'edit-draft'])
    const drafts = [...secretsIn(steps)].filter((one) => one.startsWith(DRAFT_MARK))
    const early = isOf(audience, ['moderator'], ['control-run']) ? drafts : []
    expectSame([name, early.filter((one) => !past.has(one))], [name, []])
    const own =
      audience.roles.includes('timekeeper') && state.published !== null
        ? state.steps.filter((step) => step.side === 'run' && step.desk === 'timekeepers')
        : []
    if (!sees) expectSame([name, steps], [name, own])
  }
}

test('secrets: each audience holds what it may, no more and no less, in its state and on its wire', () => {
  fc.assert(
    fc.property(happenings, (all) => {
      const world = new World()
      const past: Past = new Set()
      for (const one of all) {
        for (const each of world.happen(one)) {
          for (const mark of secretsIn(world.state.published)) past.add(mark)
          checkTraffic(each, past)
        }
        checkState(world.state)
        checkSteps(world.state, past)
      }
    }),
    { numRuns: runs(4, 10), endOnFailure: true },
  )
})
