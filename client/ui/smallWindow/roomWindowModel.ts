import type { TextInLanguage } from '../../../shared/agenda/textIn.ts'
import type { LanguageTag } from '../../../shared/agenda/texts.ts'
import type { ShowState } from '../../../shared/run/state.ts'
import type { Duration, Instant } from '../../../shared/time/instant.ts'
import { announcedMoment } from '../../../shared/timing/moment.ts'
import { nameOf } from '../agenda/itemName.ts'
import { readerOf, timesForReader } from '../agenda/timesForReader.ts'
import type { ZoneTime } from '../agenda/zoneTimes.ts'
import { type RunningTurn, runningTurn } from '../countdown/runningTurn.ts'
import type { You } from '../cues/cuesFor.ts'

/** The content of the small window of the console or a booth; `next` is the next person or item. */
export type RoomWindow =
  | {
      readonly is: 'planned'
      readonly at: readonly ZoneTime[]
      readonly next: TextInLanguage | null
    }
  | { readonly is: 'ended'; readonly at: readonly ZoneTime[] }
  /** Between items, with the length of the next one in ms; null if it has none. */
  | {
      readonly is: 'standby'
      readonly next: TextInLanguage | null
      readonly length: Duration | null
    }
  | (RunningTurn & {
      readonly is: 'on'
      readonly who: TextInLanguage
      readonly isBreak: boolean
      readonly next: TextInLanguage | null
    })

/** Returns what the small window shows at `now`; null before publication. */
export function roomWindow(
  state: ShowState,
  now: Instant,
  you: You,
  lang: LanguageTag,
  device: string | null = null,
): RoomWindow | null {
  const moment = announcedMoment(state, now)
  if (moment === null) return null
  const { agenda, status, line, count, lands } = moment
  const next = moment.next && nameOf(agenda, moment.next.item, lang)
  const { times: at } = timesForReader(moment, readerOf(agenda, you, device))
  if (status === 'planned') {
    return { is: 'planned', at: at(line.rows[0]?.planned.start ?? line.plannedEnd), next }
  }
  if (status === 'ended') return { is: 'ended', at: at(lands.end) }
  if (count.status === 'standby') {
    return { is: 'standby', next, length: count.countsUp ? null : count.allotted }
  }
  const running = runningTurn(moment, at)
  if (count.status === 'none' || running === null) return null
  const isBreak = count.item.kind === 'break'
  return { is: 'on', who: nameOf(agenda, count.item, lang), isBreak, next, ...running }
}
