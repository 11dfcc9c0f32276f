import type { ItemId } from '../../../../shared/agenda/ids.ts'
import { same } from '../../../../shared/agenda/same.ts'
import type { CommandOf } from '../../../../shared/run/command.ts'
import type { ShowState } from '../../../../shared/run/state.ts'
import { type Instant, minuteFloor } from '../../../../shared/time/instant.ts'
import { type Landing, landing } from '../../../../shared/timing/landing.ts'
import { type MissedStop, missedStop } from '../../../../shared/timing/missedStop.ts'
import { momentOf } from '../../../../shared/timing/moment.ts'
import type { Option } from '../../../../shared/timing/recovery/option.ts'
import { type Recovery, recovery } from '../../../../shared/timing/recovery/recovery.ts'
import { timeline } from '../../../../shared/timing/timeline.ts'
import { type Lane, runLane } from '../../../../shared/timing/timelinePicture.ts'
import { foresee, showAfter } from '../../../ui/acts/foresee.ts'
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

/** Returns the result of a way at `now`; null if it is no longer possible. */
export function outlookOf(context: ConsoleContext, way: Way, now: Instant): Outlook | null {
  const occasion = { ...context, now }
  const decision = foresee(occasion, commandOf(way, { asked: true, tells: null }))
  if (!decision.ok && !isNothing(way)) return null
  const state = decision.ok ? showAfter(occasion, decision.events) : context.show
  const line = timeline(state, now)
  if (line === null) return null
  const lands = landing(state, line)
  return { lands, lane: rounded(runLane(line, lands.stop)) }
}

/** The options as calculated at one moment. */
export type Situation = {
  readonly at: Instant
  /** Since when these are the options. */
  readonly since: Instant
  /** The stop that is missed by the most; null if all are met. */
  readonly missed: MissedStop | null
  readonly recovery: Recovery
}

/** Returns the options at `now`; null before publication and after the end. */
export function situationAt(
  { show }: Pick<ConsoleContext, 'show'>,
  now: Instant,
): Situation | null {
  const found = recovery(show, now)
  const moment = momentOf(show, now)
  if (found === null || moment === null) return null
  return { at: now, since: now, missed: missedStop(moment.line, moment.lands), recovery: found }
}

/** Whether each option still leads to the end that it had when it was calculated. */
function isCurrent(
  context: ConsoleContext,
  { at, recovery: { options } }: Situation,
  now: Instant,
): boolean {
  const minutes = (way: Way, when: Instant) => outlookOf(context, way, when)?.lands.minutes
  return (
    minuteFloor(at) === minuteFloor(now) &&
    options.every((option) => minutes(option, now) === minutes(option, at))
  )
}

/** Options and the show that they are for. */
export type Known = { readonly show: ShowState; readonly situation: Situation }

/** Returns the options at `now`: those known while they lead to the same ends, else new ones. */
export function currentSituation(
  context: ConsoleContext,
  now: Instant,
  known: Known | null,
): Situation | null {
  if (known?.show === context.show && isCurrent(context, known.situation, now))
    return known.situation
  const found = situationAt(context, now)
  if (found === null || known === null) return found
  const changes = ({ recovery: { options } }: Situation) => options.map(changesIn)
  const isSame = same(changes(found), changes(known.situation))
  return isSame ? { ...found, since: known.situation.since } : found
}

/** Returns what identifies an option while its amounts change: its kind and the items that it changes. */
function outlineOf({ kind, cuts, drops, restores, stop }: Option): string {
  const items = cuts.map(({ item, from, to }) => `${item} ${to < from}`)
  return JSON.stringify([kind, items, drops, restores, stop === null])
}

/** Returns the place of an option among others: the same one, else one of its kind, else the first. */
export function placeOf({ recovery: { options } }: Situation, option: Option | null): number {
  if (option === null) return 0
  const outline = outlineOf(option)
  const at = options.findIndex((one) => outlineOf(one) === outline)
  return at >= 0
    ? at
    : Math.max(
        0,
        options.findIndex(({ kind }) => kind === option.kind),
      )
}
