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

/** What a way to land changes: an option, or one that was adjusted by hand. */
export type Way = Pick<Option, 'cuts' | 'drops' | 'restores' | 'stop'>

/** What carrying it out would come to at a moment. */
export type Outlook = { readonly lands: Landing; readonly lane: Lane }

type Said = Pick<CommandOf<'recover'>, 'asked' | 'tells'>

/** The command that carries a way out, against every figure that was seen (V5). */
export function commandOf({ cuts, drops, restores, stop }: Way, said: Said): CommandOf<'recover'> {
  return {
    type: 'recover',
    cuts: cuts.map(({ item, from, to }) => ({ item, from, to })),
    drops: [...drops],
    restores: [...restores],
    stop,
    ...said,
  }
}

/** Whether it takes more than an item gives, so that those concerned have to agree. */
export function isAsking({ cuts }: Way): boolean {
  return cuts.some(({ asks }) => asks)
}

/** Every item that it changes. */
export function changedBy({ cuts, drops, restores }: Way): readonly ItemId[] {
  return [...cuts.map(({ item }) => item), ...drops, ...restores]
}

/** Whether it changes nothing at all. */
export function isNothing(way: Way): boolean {
  return way.stop === null && changedBy(way).length === 0
}

/** The show as a way would leave it; null where it can no longer be carried out as it stands. */
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

/** What a way comes to at `now`, by the rules that will carry it out; null where it no longer can be. */
export function outlookOf(context: ConsoleContext, way: Way, now: Instant): Outlook | null {
  const state = after(context, way, now)
  const line = state && timeline(state, now)
  if (state === null || line === null) return null
  const lands = landing(state, line)
  return { lands, lane: rounded(runLane(line, lands.stop)) }
}
