import { homeZone } from '../../../../../shared/agenda/homeZone.ts'
import type { Agenda } from '../../../../../shared/agenda/model.ts'
import { planSpan } from '../../../../../shared/agenda/plan.ts'
import { dateIn } from '../../../../../shared/time/format.ts'
import type { Instant } from '../../../../../shared/time/instant.ts'
import { useCity } from '../../../../i18n/city.ts'
import { type Language, localeOf } from '../../../../i18n/language.ts'
import { crossesDay, distinctZones } from '../../../../ui/agenda/offsets.ts'
import { deviceZone, withOwnZone } from '../../../../ui/agenda/ownZones.ts'
import { useCityOffset } from '../../../../ui/agenda/useCityOffset.ts'
import { clockOn } from '../../../../ui/agenda/zoneTimes.ts'
import { useEditor, useEditorWords } from './editor.ts'

/** The zones of a plan, its home and the others, and the day from which its times count; the zone of the device is last if it is none of these (Z1, Z3). */
type PlanZones = {
  readonly home: string
  readonly away: readonly string[]
  readonly day: string
  /** Whether some time of the plan falls on another. */
  readonly crosses: boolean
}

/** Returns the zones of a draft on a device of some zone (null: unknown). */
export function planZones(agenda: Agenda, device: string | null): PlanZones {
  const home = homeZone(agenda)
  const span = planSpan(agenda)
  const own = withOwnZone(agenda, { person: null, device }, span.start)
  const all = distinctZones(own, span.start)
  const day = dateIn(span.start, home)
  const away = all.filter((zone) => zone !== home)
  return { home, away, day, crosses: crossesDay(all, day, span) }
}

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

/** A time in every other zone, each with its city; null where there is one zone. */
export function useElsewhere(): (at: Instant) => string | null {
  const { t } = useEditorWords()
  const { others, in: timeIn, place } = useTimes()
  return (at) =>
    others.length === 0
      ? null
      : others
          .map((zone) => t('editor.inspector.at', { at: timeIn(at, zone), city: place(zone, at) }))
          .join(' / ')
}

/** A time with the same in the other zones beside it. */
export function useBoth(): (at: Instant) => string {
  const { t } = useEditorWords()
  const { zone, home, place } = useTimes()
  const elsewhere = useElsewhere()
  return (at) => {
    const here = t('editor.inspector.at', { at: home(at), city: place(zone, at) })
    const there = elsewhere(at)
    return there === null ? here : `${here} / ${there}`
  }
}

/** The day in a zone, in words with its year. */
export function dayIn(at: Instant, timeZone: string, language: Language): string {
  const form = { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' } as const
  return new Intl.DateTimeFormat(localeOf(language), { ...form, timeZone }).format(at)
}
