import type { LanguageTag } from '../../../shared/agenda/texts.ts'
import type { ShowState } from '../../../shared/run/state.ts'
import type { Instant } from '../../../shared/time/instant.ts'
import { announcedMoment } from '../../../shared/timing/moment.ts'
import { nameOf } from '../agenda/peopleNames.ts'
import { readerOf, timesForReader } from '../agenda/zoneTimes.ts'
import { runningTurn } from '../countdown/runningTurn.ts'
import type { You } from '../cues/cuesFor.ts'

/** Returns what the small window of the console or a booth shows at `now`, with the next person or item; null before publication. */
export function roomWindow(
  state: ShowState,
  now: Instant,
  you: You,
  lang: LanguageTag,
  device: string | null = null,
) {
  const moment = announcedMoment(state, now)
  if (moment === null) return null
  const { agenda, status, line, count, landing } = moment
  const next = moment.next && nameOf(agenda, moment.next.item, lang)
  const { times: at } = timesForReader(moment, readerOf(agenda, you, device))
  if (status === 'planned') {
    return { is: 'planned' as const, at: at(line.rows[0]?.planned.start ?? line.plannedEnd), next }
  }
  if (status === 'ended') return { is: 'ended' as const, at: at(landing.end) }
  if (count.status === 'standby') {
    // Between items, with the length of the next one in ms; null if it has none.
    return { is: 'standby' as const, next, length: count.countsUp ? null : count.allotted }
  }
  const running = runningTurn(moment, at)
  if (count.status === 'none' || running === null) return null
  const isBreak = count.item.kind === 'break'
  return { is: 'on' as const, who: nameOf(agenda, count.item, lang), isBreak, next, ...running }
}

export type RoomWindow = Exclude<ReturnType<typeof roomWindow>, null>
