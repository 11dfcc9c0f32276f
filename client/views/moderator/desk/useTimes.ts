import { clockText } from '../../../../shared/time/format.ts'
import type { Instant } from '../../../../shared/time/instant.ts'
import { useCity } from '../../../i18n/city.ts'
import { zonesOf } from '../agenda/rows.ts'
import type { Telling } from './desk.ts'
import { useWords } from './useWords.ts'

/** How this show's times are written: at home, away (null where there is one zone), and with their cities. */
export type Times = {
  /** The zone of home. */
  readonly zone: string
  readonly home: (at: Instant) => string
  readonly away: (at: Instant) => string | null
  readonly homeCity: (at: Instant) => string
  readonly awayCity: (at: Instant) => string | null
}

export function useTimes(desk: Telling): Times {
  const { t } = useWords()
  const city = useCity()
  const agenda = desk.show.published?.agenda
  const { home, away } = agenda === undefined ? { home: 'UTC', away: null } : zonesOf(agenda)
  const named = (zone: string, at: Instant) =>
    t('headline.clock', { city: city(zone), time: clockText(at, zone) })
  return {
    zone: home,
    home: (at) => clockText(at, home),
    away: (at) => (away === null ? null : clockText(at, away)),
    homeCity: (at) => named(home, at),
    awayCity: (at) => (away === null ? null : named(away, at)),
  }
}
