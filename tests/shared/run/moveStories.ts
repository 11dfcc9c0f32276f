import fc from 'fast-check'
import { expect } from 'vitest'
import type { Agenda } from '../../../shared/agenda/model.ts'
import type { Side } from '../../../shared/run/state.ts'
import type { Step } from '../../../shared/run/step.ts'
import { agendaOfSide } from '../../../shared/run/stepChange.ts'
import { withDependentSteps } from '../../../shared/run/undo/stepsToUndo.ts'
import { moveItem } from '../../support/changes.ts'
import { type Case, given } from '../../support/given.ts'
import { pinned } from '../../support/pinned.ts'
import { edit, type Press } from '../../support/press.ts'
import { showOf } from '../../support/shows.ts'

const PRESSES = ['moveBehind', 'moveFirst', 'swap', 'putNext', 'insertBehind'] as const
const OTHERS = ['drop', 'restore', 'next', 'publish', 'planned', 'undo', 'undo', 'undo'] as const

type Happening = {
  readonly what: (typeof PRESSES)[number] | (typeof OTHERS)[number]
  readonly by: 'one' | 'two' | 'three'
  readonly a: number
  readonly b: number
}

const happening: fc.Arbitrary<Happening> = fc.record({
  what: fc.constantFrom(...PRESSES, ...PRESSES, ...OTHERS),
  by: fc.constantFrom('one', 'two', 'three'),
  a: fc.nat(99),
  b: fc.nat(99),
})

const story = fc.array(happening, { minLength: 6, maxLength: 20 })

/** Two segments of several items, with a row before, between and behind them. */
const plan = () => showOf('15:00 a 5 | b 5, c 5, d 5 | 15:30 e 5 | f 5, g 5 | h 5')

const SIDES = ['published', 'draft'] as const

const flat = (agenda: Agenda | null) =>
  (agenda?.segments ?? []).flatMap(({ items }) => items.map(({ id }) => id))
const both = ({ state }: Case) => ({
  published: agendaOfSide(state, 'published'),
  draft: agendaOfSide(state, 'draft'),
})

/** Every two items of a list, in its order. */
const pairsOf = (list: readonly string[]) =>
  list.flatMap((one, n) => list.slice(n + 1).map((other) => `${one} ${other}`))

const other = (pair: string) => pair.split(' ').toReversed().join(' ')

/** Every two items in the order of the first list that are the other way round in the second. */
function turned(was: readonly string[], is: readonly string[]): ReadonlySet<string> {
  const now = new Set(pairsOf(is))
  return new Set(pairsOf(was).filter((pair) => now.has(other(pair))))
}

/** What a command did to the order of a side, which items there were before, and which headings without any. */
type Deed = Readonly<Record<'turned' | 'had' | 'empty', ReadonlySet<string>>>

/** The empty headings of an agenda. */
const empties = (agenda: Agenda | null) =>
  (agenda?.segments ?? []).filter(({ items }) => items.length === 0).map(({ id }) => id)

/** A show on which three moderators and a planner work, and what each step did to the order. */
class WatchedShow {
  readonly show = given(plan())
  undone = 0
  readonly #deeds = new Map<string, Record<Side, Deed>>()

  happen({ what, by, a, b }: Happening): void {
    const { show } = this
    const items = flat(agendaOfSide(show.state, 'published'))
    const [one, other] = [items[a % items.length] ?? '', items[b % items.length] ?? '']
    const segments = show.state.published?.agenda.segments ?? []
    const segment = segments[b % segments.length]?.id ?? ''
    const before = both(show)
    const undoes = what === 'undo' ? this.#undo(a) : []
    const press = ((): Press | null => {
      switch (what) {
        case 'undo':
          return undoes.length === 0
            ? null
            : [{ type: 'undo', steps: undoes.map(({ id }) => id), listed: true }]
        case 'planned':
          return this.#planned(a, b)
        case 'swap':
        case 'moveBehind':
          return [what, one, other]
        case 'moveFirst':
          return [what, one, segment]
        case 'insertBehind':
          return items.length > 11 ? null : [what, one, 5]
        case 'putNext':
        case 'drop':
        case 'restore':
          return [what, one]
        case 'next':
          return show.state.run.position.status === 'planned' ? ['startShow'] : [what]
        case 'publish':
          return [what]
      }
    })()
    if (press === null) return
    const done = what === 'planned' ? show.as('planner') : show.as(by)
    if (!done.tries(...press)) return
    const step = show.state.steps.at(-1)
    if (what === 'undo') this.#check(before, undoes)
    else if (step !== undefined) this.#deeds.set(step.id, this.#deed(before))
  }

  #deed(before: ReturnType<typeof both>): Record<Side, Deed> {
    const after = both(this.show)
    const of = (side: Side): Deed => ({
      turned: turned(flat(before[side]), flat(after[side])),
      had: new Set(flat(before[side])),
      empty: new Set(empties(before[side])),
    })
    return { published: of('published'), draft: of('draft') }
  }

  #undo(n: number): readonly Step[] {
    const { steps } = this.show.state
    const able = steps.filter(({ undone, side }) => side === 'run' && !undone)
    const step = able[able.length - 1 - (n % Math.max(1, Math.min(5, able.length)))]
    return step?.side === 'run' ? withDependentSteps(steps, step) : []
  }

  /** The planner moves an item of the draft. */
  #planned(a: number, b: number): Press | null {
    const segments = this.show.state.draft?.agenda.segments ?? []
    const all = segments.flatMap(({ id, items }) =>
      items.map((item, n) => ({
        item: item.id,
        spot: { segment: id, after: items[n - 1]?.id ?? null },
      })),
    )
    const [one, other] = [all[a % all.length], all[b % all.length]]
    if (one === undefined || other === undefined || one === other) return null
    const to = { segment: other.spot.segment, after: other.item }
    return [edit(moveItem(one.item, one.spot, to))]
  }

  #check(before: ReturnType<typeof both>, undone: readonly Step[]): void {
    this.undone += 1
    const after = both(this.show)
    for (const side of SIDES) {
      const pairs = turned(flat(before[side]), flat(after[side]))
      const there = new Set(pairsOf(flat(before[side])))
      const { steps } = this.show.state
      const first = steps.findIndex(({ id }) => id === undone[0]?.id)
      const later = steps.slice(first + 1).filter((step) => !step.undone)
      const again = new Set(later.flatMap(({ items }) => items))
      const onRun = later.filter(
        (step) =>
          step.side === 'run' &&
          step.changes?.some((one) => one.of === 'order' && one.side === side),
      )
      const moved = new Set(undone.flatMap(({ items }) => items))
      for (const id of onRun.flatMap(({ items }) => items)) moved.delete(id)
      // It changes the order of its own items alone, and only past those that they passed, or that are new or were moved since.
      const own = undone.flatMap(({ id }) => this.#deeds.get(id)?.[side] ?? [])
      const isRight = (pair: string) => {
        const ids = pair.split(' ')
        const isOwn = own.some(
          ({ turned: by, had }) => by.has(other(pair)) || !ids.every((id) => had.has(id)),
        )
        return ids.some((id) => moved.has(id)) && (isOwn || ids.some((id) => again.has(id)))
      }
      const wrong = [...pairs].filter((pair) => !isRight(pair))
      expect({ side, wrong }).toEqual({ side, wrong: [] })
      // No later move is wholly undone by it.
      const lost = onRun.filter(({ id }) => {
        const put = [...(this.#deeds.get(id)?.[side].turned ?? [])].map(other)
        const stand = put.filter((pair) => there.has(pair))
        return stand.length > 0 && stand.every((pair) => pairs.has(pair))
      })
      expect({ side, lost }).toEqual({ side, lost: [] })
      // What was inserted goes, also where others moved the rest of its segment away.
      const inserts = undone.some(({ command }) => command === 'insert')
      const left = empties(after[side]).filter(
        (id) =>
          !inserts &&
          !empties(before[side]).includes(id) &&
          !own.some(({ empty }) => empty.has(id)),
      )
      expect({ side, left }).toEqual({ side, left: [] })
      expect(after[side]?.segments[0]?.start.type).toBe('notBefore')
    }
  }
}

const one = (what: Happening['what'], a = 0, b = 0): Happening => ({ what, by: 'one', a, b })

/** Stories in which an undo once passed an item whose place it had taken from the agenda of now: a publication had moved it, or another undo. */
const FOUND: readonly (readonly Happening[])[] = [
  [
    one('planned', 40, 28),
    one('insertBehind'),
    one('moveBehind', 37, 33),
    one('moveBehind', 62, 28),
    one('publish'),
    one('moveBehind', 0, 42),
    one('undo', 73),
  ],
  [
    one('moveBehind', 89, 90),
    one('moveBehind', 43, 20),
    one('undo', 13),
    one('moveFirst', 51, 68),
    one('moveBehind', 61, 5),
    one('undo'),
  ],
]

/** Lives through random stories of moves and undos, the first of them the same in every run; returns how many undos were accepted. */
export function liveThrough(stories: number): number {
  let undone = 0
  fc.assert(
    fc.property(story, (all) => {
      const watched = new WatchedShow()
      for (const one of all) watched.happen(one)
      undone += watched.undone
    }),
    {
      numRuns: stories,
      examples: [...FOUND, ...pinned(story, Math.floor(stories / 2))].map((all) => [[...all]]),
    },
  )
  return undone
}
