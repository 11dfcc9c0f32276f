import type { TextInLanguage } from '../../../shared/agenda/textIn.ts'
import type { LanguageTag } from '../../../shared/agenda/texts.ts'
import type { ShowState } from '../../../shared/run/state.ts'
import { clockText } from '../../../shared/time/format.ts'
import type { Duration } from '../../../shared/time/instant.ts'
import { type Instant, minuteFloor } from '../../../shared/time/instant.ts'
import { boundOf, countdown, type Phase } from '../../../shared/timing/countdown.ts'
import { timeline } from '../../../shared/timing/timeline.ts'
import { nameOf } from '../agenda/itemName.ts'
import { type ZoneTime, zoneTimes } from '../agenda/zoneTimes.ts'
import type { You } from '../cues/cuesFor.ts'

/** What the card of the desk or a booth is about; `next` is who or what comes then. */
export type RoomCard =
  | {
      readonly is: 'planned'
      readonly at: readonly ZoneTime[]
      readonly next: TextInLanguage | null
    }
  | { readonly is: 'ended'; readonly at: readonly ZoneTime[] }
  /** Between items, with the next one's length in ms; null where it has none. */
  | {
      readonly is: 'standby'
      readonly next: TextInLanguage | null
      readonly length: Duration | null
    }
  | {
      readonly is: 'on'
      readonly who: TextInLanguage
      readonly phase: Phase
      /** Time left at which this phase began, in ms. */
      readonly bound: Duration
      readonly countsUp: boolean
      readonly isBreak: boolean
      /** Home clock time since when it is paused, HH:MM; null while it runs. */
      readonly pausedSince: string | null
      readonly until: readonly ZoneTime[]
      readonly next: TextInLanguage | null
    }

/** What the card shows at `now`; null before there is a published agenda. */
export function roomCard(
  state: ShowState,
  now: Instant,
  _you: You,
  lang: LanguageTag,
): RoomCard | null {
  const { published, run } = state
  const times = timeline(state, now)
  if (published === null || times === null) return null
  const { agenda } = published
  const { position } = run
  const next = times.next === null ? null : nameOf(agenda, times.next.item, lang)
  const at = (instant: Instant) => zoneTimes(instant, agenda)
  if (position.status === 'planned') {
    return { is: 'planned', at: at(times.rows[0]?.planned.start ?? times.plannedEnd), next }
  }
  if (position.status === 'ended') return { is: 'ended', at: at(minuteFloor(position.at)) }
  const count = countdown(state, now)
  if (count.status === 'standby') {
    return { is: 'standby', next, length: count.countsUp ? null : count.allotted }
  }
  if (count.status === 'none') return null
  return {
    is: 'on',
    who: nameOf(agenda, count.item, lang),
    phase: count.phase,
    bound: boundOf(count),
    countsUp: count.countsUp,
    isBreak: count.item.kind === 'break',
    pausedSince:
      position.status === 'paused' ? clockText(position.since, agenda.zones[0] ?? 'UTC') : null,
    until: at(count.endsAt),
    next,
  }
}
