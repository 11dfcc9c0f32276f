import { clockText } from '../../../../../shared/time/format.ts'
import type { Instant } from '../../../../../shared/time/instant.ts'
import { useCity } from '../../../../i18n/city.ts'
import { useEditor } from './editor.ts'

/** How the draft's times are written: at home, and in the next zone where there is one, with its city. */
export type Times = {
  readonly zone: string
  readonly homeCity: string
  readonly awayCity: string | null
  readonly home: (at: Instant) => string
  readonly away: (at: Instant) => string | null
}

export function useTimes(): Times {
  const [zone = 'UTC', other] = useEditor().agenda.zones
  const city = useCity()
  return {
    zone,
    homeCity: city(zone),
    awayCity: other === undefined ? null : city(other),
    home: (at) => clockText(at, zone),
    away: (at) => (other === undefined ? null : clockText(at, other)),
  }
}
