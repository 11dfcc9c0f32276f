import type { Agenda } from '../../shared/agenda/model.ts'
import { flatItems } from '../../shared/run/lookup.ts'
import { instant } from '../../shared/time/instant.ts'
import { countdown } from '../../shared/timing/countdown.ts'
import type { Timeline } from '../../shared/timing/row.ts'
import { timeline } from '../../shared/timing/timeline.ts'
import { expectSame } from '../support/expectSame.ts'
import { type Case, given } from '../support/given.ts'
import type { Press } from '../support/press.ts'
import { forecast, lastStart, overAt, plan, type World } from '../support/simulator.ts'
import { worldOf } from '../support/worldOf.ts'
import type { Happening } from './randomShow.ts'

/** The press that a happening comes to in the show as it is; picks wrap round. */
function pressOf(show: Case, { press, one, other, minutes }: Happening): Press | null {
  const { segments } = show.state.published?.agenda ?? show.asPublished
  const ids = flatItems({ ...show.asPublished, segments }).map(({ item }) => item.id)
  const dropped = ids.filter((id) => show.statusOf(id) === 'dropped')
  const pick = (from: readonly string[], n: number) => from[n % from.length] ?? ''
  // Whoever paused or ended soon goes on, else most stories would stand still.
  const { status } = show.state.run.position
  if (status === 'paused' && one % 2 === 0) return ['resume']
  if (status === 'ended' && one % 2 === 0) return ['reopen']
  switch (press) {
    case 'nothing':
      return null
    case 'goTo':
    case 'putNext':
    case 'drop':
      return [press, pick(ids, one)]
    case 'restore':
      return [press, pick(dropped, one)]
    case 'giveTime':
    case 'takeTime':
    case 'editLength':
    case 'insertBehind':
      return [press, pick(ids, one), minutes]
    case 'swap':
    case 'moveBehind':
      return [press, pick(ids, one), pick(ids, other)]
    case 'moveFirst':
      return [
        press,
        pick(ids, one),
        pick(
          segments.map(({ id }) => id),
          other,
        ),
      ]
    default:
      return [press]
  }
}

/** Lives through a story; looks at the show after every moment. Says which presses were accepted. */
export function live(
  agenda: Agenda,
  story: readonly Happening[],
  look: (show: Case) => void,
): string[] {
  const show = given(agenda)
  const accepted: string[] = []
  for (const happening of story) {
    show.now = instant(show.now + happening.seconds * 1_000)
    look(show)
    // What is due to end by itself does so as a rule, but not always before somebody presses.
    if (happening.other % 3 > 0 && show.tries('endByItself')) {
      accepted.push('endByItself')
      look(show)
    }
    const press = pressOf(show, happening)
    if (press !== null && show.tries(...press)) accepted.push(String(press[0]))
    look(show)
  }
  return accepted
}

/** Whether what is on is a break that lasts longer than it is allotted. */
export function isHeld({ state, now }: Case): boolean {
  const on = timeline(state, now)?.on
  return on != null && on.lasts > on.allotted
}

/** When what is on is over, of the code and of the simulator: in its row, and by the countdown of every screen. */
function agreesOnWhatIsOn({ state, now }: Case, { on }: Timeline, over: number | null): void {
  expectSame(on === null, over === null)
  if (on === null || over === null) return
  expectSame((on.projected?.end ?? 0) / 1_000, Math.max(over, now / 1_000))
  const count = countdown(state, now)
  const { spent, lasts: allotted } = on
  expectSame<unknown>(count, { ...count, remaining: over * 1_000 - now, spent, allotted })
}

/** With nothing next, how late the end is against the plan of what ended last (P6b, T3b). */
function agreesOnTheEnd({ state }: Case, line: Timeline, world: World): void {
  const { position } = state.run
  if (position.status === 'ended')
    expectSame(line.projectedEnd, world.lastEnd === null ? position.at : world.lastEnd * 1_000)
  if (line.next !== null) return
  const last = world.items[world.reached] ?? world.items.at(-1)
  const start = plan(world).starts.get(last?.id ?? '') ?? 0
  expectSame((line.projectedEnd - line.drift) / 1_000, start + (last?.planned ?? 0))
}

/** Every projected start and end, drift and planned start, of the code and of the simulator. */
export function agrees(show: Case): void {
  if (show.state.published === null) return
  const line = show.timeline()
  const world = worldOf(show.state, show.asPublished, show.now)
  agreesOnTheEnd(show, line, world)
  if (show.state.run.position.status === 'ended') return
  const { starts, end } = forecast(world)
  const waiting = line.rows.filter(({ status }) => status === 'waiting')
  const code = waiting.map(({ item, projected }) => [item.id, projected && projected.start / 1_000])
  expectSame<unknown>(code, [...starts])
  if (end !== null) expectSame(line.projectedEnd / 1_000, end)
  agreesOnWhatIsOn(show, line, overAt(world))
  const planned = plan(world).starts
  expectSame<unknown>(
    line.rows.map((row) => [row.item.id, row.planned.start / 1_000]),
    line.rows.map(({ item }) => [item.id, planned.get(item.id)]),
  )
  const next = line.next?.item.id
  if (next !== undefined)
    expectSame(line.drift / 1_000, (starts.get(next) ?? 0) - (planned.get(next) ?? 0))
}

/** Every latest start, of the code and found by trying. */
export function agreesOnLatest(show: Case): void {
  if (show.state.published === null || show.state.run.position.status === 'ended') return
  const world = worldOf(show.state, show.asPublished, show.now)
  for (const row of show.timeline().rows) {
    if (row.status !== 'waiting') continue
    for (const [found, at] of [
      [row.latest, 'allotted'],
      [row.latestLeast, 'least'],
    ] as const) {
      const code = typeof found === 'number' ? found / 1_000 : found
      expectSame([row.item.id, at, code], [row.item.id, at, lastStart(world, row.item.id, at)])
    }
  }
}
