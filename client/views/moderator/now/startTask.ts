import { breakToClockTime } from '../../../../shared/run/breakToClockTime.ts'
import type { CommandOf } from '../../../../shared/run/command.ts'
import { beganAtOf, itemStartRange, showStartRange } from '../../../../shared/run/decide/time.ts'
import { liveItemId } from '../../../../shared/run/lookup.ts'
import { dateIn } from '../../../../shared/time/format.ts'
import { HOUR, type Instant, MINUTE, plus } from '../../../../shared/time/instant.ts'
import { wallNear } from '../../../../shared/time/zones.ts'
import type { ConsoleContext } from '../context/consoleContext.ts'

/** Parses a typed clock time (`15:42`, `9.05`, `1542`) to HH:MM; null if it is no clock time. */
export function parseClockTime(typed: string): string | null {
  const [, hour = '', minute = ''] = /^(\d{1,2})[:.：]?(\d{2})$/.exec(typed.trim()) ?? []
  return minute === '' ? null : `${hour.padStart(2, '0')}:${minute}`
}

/** Returns the typed minute, or the earliest possible moment if that is within this minute: 15:40 can mean 15:40:23. */
export function notBefore(typed: Instant, earliest: Instant | null): Instant {
  if (earliest === null || typed >= earliest) return typed
  return plus(typed, MINUTE) > earliest ? earliest : typed
}

/** Returns the moment that a typed time (HH:MM) means: the nearest one, or a later one today if the nearest is too early (Z4). Null if clocks skip this time. */
export function momentOfClockTime(
  time: string,
  zone: string,
  { now, earliest }: { readonly now: Instant; readonly earliest: Instant | null },
): Instant | null {
  const nearest = wallNear(time, zone, now)
  if (nearest === null || earliest === null || notBefore(nearest, earliest) >= earliest)
    return nearest
  const next = wallNear(time, zone, plus(now, 12 * HOUR))
  return next !== null && dateIn(next, zone) === dateIn(now, zone) ? next : nearest
}

/** The moment to set: the start of the live item or of the show (`began`), the end of a break to a clock time (`goOn`), or a rehearsal's clock. */
export type StartTask = 'began' | 'goOn' | 'clock'

/** The moment to set: what it belongs to, its present value, and its range (null: no limit). */
export type StartFacts = {
  readonly what: 'item' | 'show' | 'break' | 'clock'
  readonly item: string | null
  readonly current: Instant
  readonly earliest: Instant | null
  readonly latest: Instant | null
}

function beganFacts({ show: { run }, now }: ConsoleContext): StartFacts | null {
  const item = liveItemId(run.position)
  const current = beganAtOf(run, item)
  if (current === null || run.position.status === 'ended') return null
  const range = item === null ? showStartRange(run, now) : itemStartRange(run, now)
  return { what: item === null ? 'show' : 'item', item, current, ...range }
}

function goOnFacts({ show: { published, run }, now }: ConsoleContext): StartFacts | null {
  const item = liveItemId(run.position)
  const liveBreak = published === null ? null : breakToClockTime(published, run, now)
  if (liveBreak === null || item === null) return null
  return { what: 'break', item, current: liveBreak.until, earliest: now, latest: null }
}

function clockFacts({ show: { rehearsal, run }, now }: ConsoleContext): StartFacts | null {
  if (!rehearsal || run.position.status === 'ended') return null
  return { what: 'clock', item: null, current: now, earliest: now, latest: null }
}

const FACTS: Readonly<Record<StartTask, (context: ConsoleContext) => StartFacts | null>> = {
  began: beganFacts,
  goOn: goOnFacts,
  clock: clockFacts,
}

/** Returns the facts for a task; null if it is not possible now. */
export function startFacts(context: ConsoleContext, task: StartTask): StartFacts | null {
  return FACTS[task](context)
}

/** Returns the command for a typed clock time in the home zone; null if it is no clock time. */
export function startCommand(
  context: ConsoleContext,
  facts: StartFacts,
  typed: string,
  zone: string,
): CommandOf<'beganAt' | 'goOnAt' | 'setClock'> | null {
  const time = parseClockTime(typed)
  const { earliest } = facts
  const moment =
    time === null ? null : momentOfClockTime(time, zone, { now: context.now, earliest })
  if (moment === null) return null
  const at = notBefore(moment, earliest)
  const was = facts.current
  if (facts.what === 'clock') {
    const { rate, paused } = context.show.clock
    return { type: 'setClock', rate, paused, forwardTo: at }
  }
  if (facts.what !== 'break') return { type: 'beganAt', item: facts.item, at, was }
  return facts.item === null ? null : { type: 'goOnAt', item: facts.item, at, was }
}
