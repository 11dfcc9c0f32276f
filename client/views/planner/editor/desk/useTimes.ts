import type { Agenda } from '../../../../../shared/agenda/model.ts'
import type { Instant } from '../../../../../shared/time/instant.ts'
import { useCity } from '../../../../i18n/city.ts'
import { deviceZone } from '../../../../ui/agenda/ownZones.ts'
import { useCityOffset } from '../../../../ui/agenda/useCityOffset.ts'
import { clockOn } from '../../../../ui/agenda/zoneTimes.ts'
import { planZones } from '../model/planZones.ts'
import { useEditor } from './editor.ts'

/** How the draft's times are written, each with its day: at home, and in the other zones. */
export type Times = {
  readonly zone: string
  /** The other zones, the reader's own last where it is none of the show's. */
  readonly others: readonly string[]
  /** Whether some time of the plan falls on another day, whose mark needs room. */
  readonly crosses: boolean
  readonly home: (at: Instant) => string
  readonly in: (at: Instant, zone: string) => string
  /** A zone by its city, with its offset at a moment or at both ends of a span. */
  readonly place: ReturnType<typeof useCityOffset>
  readonly city: (zone: string) => string
}

/** How the times of the draft in the editor are written. */
export function useTimes(): Times {
  return useTimesOf(useEditor().agenda)
}

/** How the times of an agenda are written. */
export function useTimesOf(agenda: Agenda): Times {
  const { home, away, day, crosses } = planZones(agenda, deviceZone())
  const clock = (at: Instant, zone: string) => clockOn(at, zone, day)
  return {
    zone: home,
    others: away,
    crosses,
    home: (at) => clock(at, home),
    in: clock,
    place: useCityOffset(),
    city: useCity(),
  }
}
