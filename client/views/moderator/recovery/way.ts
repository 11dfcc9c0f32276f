import type { ItemId } from '../../../../shared/agenda/ids.ts'
import type { CommandOf } from '../../../../shared/run/command.ts'
import { decide } from '../../../../shared/run/decide.ts'
import { evolve } from '../../../../shared/run/evolve.ts'
import type { ShowState } from '../../../../shared/run/state.ts'
import type { Instant } from '../../../../shared/time/instant.ts'
import { type Landing, landing } from '../../../../shared/timing/landing.ts'
import type { Option } from '../../../../shared/timing/recovery/option.ts'
import { timeline } from '../../../../shared/timing/timeline.ts'
import { type Lane, runLane } from '../../../../shared/timing/timelinePicture.ts'
import type { ConsoleContext } from '../context/consoleContext.ts'
import { rounded } from '../timeline/pictureAt.ts'

/** The changes of an option, or of lengths by hand. */
export type Way = Pick<Option, 'cuts' | 'drops' | 'restores' | 'stop'>

/** The result of a way at a moment. */
export type Outlook = { readonly lands: Landing; readonly lane: Lane }

type Extras = Pick<CommandOf<'recover'>, 'asked' | 'tells'>

/** Returns all changes of a way, each against the figure that was displayed (V5). */
export function changesIn({ cuts, drops, restores, stop }: Way) {
  return {
    cuts: cuts.map(({ item, from, to }) => ({ item, from, to })),
    drops: [...drops],
    restores: [...restores],
    stop,
  }
}

/** Returns the command that applies a way. */
export function commandOf(way: Way, extras: Extras): CommandOf<'recover'> {
  return { type: 'recover', ...changesIn(way), ...extras }
}

/** Whether people must agree, as an item loses more than its limit. */
export function isAsking({ cuts }: Way): boolean {
  return cuts.some(({ asks }) => asks)
}

/** Returns every item that it changes. */
export function changedBy({ cuts, drops, restores }: Way): readonly ItemId[] {
  return [...cuts.map(({ item }) => item), ...drops, ...restores]
}

/** Whether it changes nothing at all. */
export function isNothing(way: Way): boolean {
  return way.stop === null && changedBy(way).length === 0
}

/** Returns the show after a way; null if it is no longer possible. */
function after(context: ConsoleContext, way: Way, now: Instant): ShowState | null {
  if (isNothing(way)) return context.show
  const actor = { link: context.you.link, ...context.you.grant }
  const command = commandOf(way, { asked: true, tells: null })
  const decision = decide(context.show, command, { now, wall: now, commandId: 'asked-only', actor })
  if (!decision.ok) return null
  return decision.events.reduce(
    (state, event, at) => evolve(state, { seq: context.seq + at + 1, at: now, event }),
    context.show,
  )
}

/** Returns the result of a way at `now`; null if it is no longer possible. */
export function outlookOf(context: ConsoleContext, way: Way, now: Instant): Outlook | null {
  const state = after(context, way, now)
  const line = state && timeline(state, now)
  if (state === null || line === null) return null
  const lands = landing(state, line)
  return { lands, lane: rounded(runLane(line, lands.stop)) }
}
