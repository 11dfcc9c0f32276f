import { useMemo } from 'react'
import { may } from '../../../../shared/access/may.ts'
import type { Command } from '../../../../shared/run/command.ts'
import type { Refusal } from '../../../../shared/run/refusal.ts'
import type { ShowState } from '../../../../shared/run/state.ts'
import { clockText, dateIn } from '../../../../shared/time/format.ts'
import { type Instant, instant } from '../../../../shared/time/instant.ts'
import { type Landing, momentOf } from '../../../../shared/timing/moment.ts'
import { useTranslation } from '../../../i18n/useTranslation.tsx'
import { useLive, useShow } from '../../../live/LiveContext.tsx'
import { previewDecision } from '../../../ui/acts/previewDecision.ts'
import { boothMinutes } from '../../../ui/agenda/boothMinutes.ts'
import { nextChange } from '../../../ui/agenda/nextChange.ts'
import { useDerived, useUnchanged } from '../../../ui/agenda/useDerived.ts'
import { clockWithDay, deviceZone } from '../../../ui/agenda/zoneTimes.ts'
import type { StepContext } from '../../../ui/steps/stepRows.ts'
import { zonesAt } from '../agenda/zones.ts'

/** The data from which all parts of the console are derived: the show, the person at the console, the moment and their language. */
export type ConsoleContext = StepContext & {
  readonly seq: number
  /** The zone of the device; absent if it is not known. */
  readonly device?: string | null
  /** The date on which times need no mark such as +1 (Z3); absent while nothing is published. */
  readonly day?: string | null
}

/** The props of every part of the console. */
export type ContextProps = { readonly context: ConsoleContext }

/** The props of every dialog of the console. */
export type DialogProps = ContextProps & { readonly onClose: () => void }

/** The part of a context on which names, zones and authors depend: it stays the same as long as the agenda does. */
export type NamingContext = Pick<ConsoleContext, 'you' | 'lang' | 'device' | 'day'> & {
  readonly show: Pick<ShowState, 'published'>
}

/** The refusals calculated for a context, by command. Many parts need the same refusal, and each costs as much as the command itself. */
const refusalsByContext = new WeakMap<ConsoleContext, Map<string, Refusal | null>>()

/** Returns why the show would refuse a command from this person now; null if it would accept it. */
export function refusalOf(context: ConsoleContext, command: Command): Refusal | null {
  const refusals = refusalsByContext.get(context) ?? new Map<string, Refusal | null>()
  refusalsByContext.set(context, refusals)
  const key = JSON.stringify(command)
  const cached = refusals.get(key)
  if (cached !== undefined) return cached
  const refusal = computeRefusal(context, command)
  refusals.set(key, refusal)
  return refusal
}

function computeRefusal(context: ConsoleContext, command: Command): Refusal | null {
  const { roles } = context.you.grant
  if (!may(context.you.grant, command, context.show))
    return { reason: 'forbidden', command: command.type, roles }
  const decision = previewDecision(context, command)
  if (decision.ok) return null
  // A button stays enabled in the second after a move, so that it does not flicker; the server refuses the press (R2b).
  return decision.refusal.reason === 'just-moved' ? null : decision.refusal
}

/** Returns the command itself if the show would accept it from this person now; else null. */
export function possible<C extends Command>(context: ConsoleContext, command: C | null): C | null {
  return command === null || refusalOf(context, command) !== null ? null : command
}

/** Returns the console's texts, and the shared texts under `common:`. */
export function useWords() {
  return useTranslation(['moderator', 'steps', 'answers', 'common'])
}

/**
 * Returns plain data that a part of the console shows, derived from the console and the time. It is derived again at every
 * boundary, but the part renders only if something in it has changed. Null while the time is not known.
 */
export function useConsoleData<T>(
  context: ConsoleContext,
  derive: (context: ConsoleContext, now: Instant) => T,
): T | null {
  const stable = useUnchanged<T | null>()
  const dataAt = (now: Instant | null) => stable(now === null ? null : derive(context, now))
  return useDerived(dataAt, (now) => nextChange(context.show, now, boothMinutes))
}

/** Returns functions that format this show's times with their days: in the home zone, in all other zones (null if there are none), and with cities. */
export function useTimes(context: NamingContext) {
  const { t, city } = useWords()
  const { home, away } = zonesAt(context)
  const clock = (at: Instant, zone: string) =>
    context.day ? clockWithDay(at, zone, context.day) : clockText(at, zone)
  const withCity = (at: Instant, zone: string) =>
    t('headline.clock', { city: city(zone), time: clock(at, zone) })
  const inOtherZones = (at: Instant, format: (at: Instant, zone: string) => string) =>
    away.length === 0 ? null : away.map((zone) => format(at, zone)).join(' / ')
  return {
    zone: home,
    home: (at: Instant) => clock(at, home),
    /** In the home zone, without the day. */
    bare: (at: Instant) => clockText(at, home),
    away: (at: Instant) => inOtherZones(at, clock),
    all: (at: Instant) => [home, ...away].map((zone) => clock(at, zone)).join(' / '),
    homeCity: (at: Instant) => withCity(at, home),
    awayCity: (at: Instant) => inOtherZones(at, withCity),
  }
}

/** Returns the text about the projected end of the show; null while the time is not known. */
export function useLandingNow(context: ConsoleContext): string | null {
  const landing = useLandingText(context)
  const lands = useConsoleData(context, ({ show }, now) => momentOf(show, now)?.landing ?? null)
  return lands && landing(lands)
}

/** Returns a function that formats the end of the show; with `lost`, while the time is not known, when it was due to end. */
export function useLandingText(
  context: NamingContext,
): (lands: Pick<Landing, 'end' | 'minutes'>, lost?: boolean) => string {
  const { t } = useWords()
  const { home } = useTimes(context)
  return ({ end: at, minutes }, lost = false) => {
    const key = lost ? 'lost' : 'landing'
    const end = home(at)
    if (minutes === null) return t(`common:${key}.noStop`, { end })
    if (minutes === 0) return t(`common:${key}.onStop`, { end })
    return t(`common:${key}.${minutes < 0 ? 'over' : 'spare'}`, { end, count: Math.abs(minutes) })
  }
}

/** Returns the context with the zone of the device and the reference day of times. */
function contextOf(context: Omit<ConsoleContext, 'device' | 'day'>): ConsoleContext {
  const moment = momentOf(context.show, context.now)
  const day = moment && dateIn(moment.dates.times, moment.home)
  return { ...context, device: deviceZone(), day }
}

/** Returns the console's context after the newest event; null until this screen has joined. Also null unless `wanted`: then events render nothing. */
export function useConsoleContext(wanted = true): ConsoleContext | null {
  const live = useLive()
  const show = useShow((state) => (wanted ? state.show : null))
  const you = useShow((state) => (wanted ? state.you : null))
  const seq = useShow((state) => (wanted ? state.seq : null))
  const { lang } = useTranslation()
  return useMemo(
    () =>
      show === null || you === null
        ? null
        : contextOf({
            show,
            you,
            seq: seq ?? 0,
            now: live.now() ?? instant(0),
            lang,
          }),
    [live, show, you, seq, lang],
  )
}
