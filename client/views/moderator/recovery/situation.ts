import { same } from '../../../../shared/agenda/same.ts'
import type { ShowState } from '../../../../shared/run/state.ts'
import { type Instant, minuteFloor } from '../../../../shared/time/instant.ts'
import { type MissedStop, missedStop } from '../../../../shared/timing/missedStop.ts'
import { momentOf } from '../../../../shared/timing/moment.ts'
import type { Option } from '../../../../shared/timing/recovery/option.ts'
import { type Recovery, recovery } from '../../../../shared/timing/recovery/recovery.ts'
import type { ConsoleContext } from '../context/consoleContext.ts'
import { changesIn, outlookOf, type Way } from './way.ts'

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
