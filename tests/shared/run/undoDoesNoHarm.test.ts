import fc from 'fast-check'
import { expect, test } from 'vitest'
import { agendaFaults } from '../../../shared/agenda/checks.ts'
import { memoize } from '../../../shared/agenda/memoize.ts'
import type { Agenda } from '../../../shared/agenda/model.ts'
import { liveItemId } from '../../../shared/run/lookup.ts'
import type { ShowState } from '../../../shared/run/state.ts'
import type { Step } from '../../../shared/run/step.ts'
import { agendaOfSide } from '../../../shared/run/stepChange.ts'
import { pinned } from '../../support/pinned.ts'
import { runs } from '../../support/runs.ts'
import { type Happened, type Happening, World, workTogether } from '../access/world/world.ts'

const SIDES = ['draft', 'published'] as const

/** Everything that somebody can have written in an agenda: each field by its place, as JSON. */
const written = memoize((agenda: Agenda): Map<string, string> => {
  const all = new Map<string, string>()
  const put = (key: string, thing: object) => {
    for (const [field, value] of Object.entries(thing)) {
      if (field !== 'items') all.set(`${key} ${field}`, JSON.stringify(value))
    }
  }
  for (const person of agenda.people) put(`person ${person.id}`, person)
  for (const [n, segment] of agenda.segments.entries()) {
    const { start, ...heading } = segment
    put(`segment ${segment.id}`, heading)
    // The show's start is that of whichever segment is the first (P1).
    if (n > 0 && start.type === 'notBefore') put(`segment ${segment.id}`, { start })
    for (const item of segment.items) put(`item ${item.id}`, { ...item, segment: segment.id })
  }
  for (const term of agenda.glossary ?? []) put(`term ${term.id}`, term)
  put('show', { ...agenda, segments: null, people: null, glossary: null })
  return all
})

const NOTHING = new Map<string, string>()

type Sides = Readonly<Record<(typeof SIDES)[number], Map<string, string>>>

function sidesOf(state: ShowState): Sides {
  const { draft, published } = state
  return {
    draft: draft === null ? NOTHING : written(draft.agenda),
    published: published === null ? NOTHING : written(published.agenda),
  }
}

const changed = (was: Map<string, string>, is: Map<string, string>): readonly string[] =>
  [...new Set([...was.keys(), ...is.keys()])].filter((key) => was.get(key) !== is.get(key))

/** What each command wrote, by side, place and value, to check that undo restores no more. */
class Writers {
  readonly #wrote = new Map<string, Set<string>>()

  note(command: string, was: Sides, is: Sides): void {
    for (const side of SIDES.filter((one) => was[one] !== is[one]))
      for (const key of changed(was[side], is[side])) {
        const value = `${side} ${key} ${is[side].get(key)}`
        this.#wrote.set(value, (this.#wrote.get(value) ?? new Set()).add(command))
      }
  }

  /** What an undo of these commands changed and none of them had written as it stood. */
  harmed(commands: readonly string[], was: Sides, is: Sides): readonly string[] {
    return SIDES.flatMap((side) =>
      changed(was[side], is[side])
        .map((key) => `${side} ${key} ${was[side].get(key)}`)
        .filter((value) => {
          const by = this.#wrote.get(value) ?? new Set()
          return !commands.some((command) => by.has(command))
        }),
    )
  }
}

/** The items in order, without some. */
function orderWithout(agenda: Agenda | null, items: ReadonlySet<string>): readonly string[] {
  const all = (agenda?.segments ?? []).flatMap((segment) => segment.items.map(({ id }) => id))
  return all.filter((id) => !items.has(id))
}

/** The faults of either side: items that appear twice, missing people, and the like. */
function faultsOf(state: ShowState): readonly string[] {
  return SIDES.flatMap((side) => {
    const agenda = agendaOfSide(state, side)
    const faults = agenda === null ? [] : agendaFaults(agenda)
    // Its place may change, as the order does.
    return faults.map(({ path, problem }) => `${side} ${path.replace(/\d+/g, 'n')}: ${problem}`)
  })
}

function checkOrder(before: ShowState, after: ShowState, items: ReadonlySet<string>): void {
  for (const side of SIDES) {
    const there = new Set(orderWithout(agendaOfSide(after, side), items))
    const was = orderWithout(agendaOfSide(before, side), items).filter((id) => there.has(id))
    const is = orderWithout(agendaOfSide(after, side), items)
    expect({ side, order: is.filter((id) => was.includes(id)) }).toEqual({ side, order: was })
  }
}

/** The step that a command recorded, or null. */
function stepOf(all: readonly Happened[]): string | null {
  const ids = all.flatMap(({ recorded: { event } }) =>
    event.type === 'stepTaken' ? [event.step.id] : [],
  )
  return ids[0] ?? null
}

/** The steps that a command took back. */
const undoneBy = (all: readonly Happened[]): readonly string[] =>
  all.flatMap(({ recorded: { event } }) => (event.type === 'stepUndone' ? [event.step] : []))

/** A show to which things happen, with who wrote what; every undo in it is looked at. */
class Watched {
  readonly world = new World()
  readonly #writers = new Writers()
  readonly #seen: Seen
  #n = 0

  constructor(counts: Seen) {
    this.#seen = counts
    const { state } = this.world
    this.#writers.note('the plan', sidesOf({ ...state, draft: null }), sidesOf(state))
  }

  happen(one: Happening): void {
    this.#n += 1
    const before = this.world.state
    const happened = this.world.happen(one)
    const undone = undoneBy(happened)
    const steps = before.steps.filter(({ id }) => undone.includes(id))
    if (steps.length > 0 && steps.every(({ side }) => side !== 'publication'))
      this.#checkUndo(before, steps)
    else {
      const writer = stepOf(happened) ?? `something ${this.#n}`
      this.#writers.note(writer, sidesOf(before), sidesOf(this.world.state))
    }
  }

  #checkUndo(before: ShowState, steps: readonly Step[]): void {
    const after = this.world.state
    const ids = steps.map(({ id }) => id)
    expect(this.#writers.harmed(ids, sidesOf(before), sidesOf(after))).toEqual([])
    const were = faultsOf(before)
    expect(faultsOf(after).filter((fault) => !were.includes(fault))).toEqual([])
    checkOrder(before, after, new Set(steps.flatMap(({ items }) => items)))
    const on = liveItemId(after.run.position)
    if (on !== null) expect(orderWithout(agendaOfSide(after, 'published'), new Set())).toContain(on)
    const found = (state: ShowState) => state.draft?.findings.length ?? 0
    this.#seen.undone += 1
    if (steps.length > 1) this.#seen.together += 1
    if (found(after) > found(before)) this.#seen.findings += 1
  }
}

/** How many random stories are lived through, and how many of them are the same in every run. */
const STORIES = runs(30, 60)
const PINNED = runs(30)

/** How often there was something to look at. */
type Seen = { undone: number; together: number; findings: number }

test('R8c: no undo loses, doubles or overwrites what another wrote', () => {
  const seen: Seen = { undone: 0, together: 0, findings: 0 }
  fc.assert(
    fc.property(workTogether, (all) => {
      const watched = new Watched(seen)
      for (const one of all) watched.happen(one)
    }),
    {
      numRuns: STORIES,
      endOnFailure: true,
      examples: pinned(workTogether, PINNED).map((all) => [all]),
    },
  )
  expect(seen.undone).toBeGreaterThan((10 / 3) * PINNED)
  expect(seen.together).toBeGreaterThanOrEqual(Math.floor(PINNED / 15))
  expect(seen.findings).toBeGreaterThanOrEqual(Math.floor(PINNED / 15))
})
