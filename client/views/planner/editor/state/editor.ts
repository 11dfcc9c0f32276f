import { createContext, useContext } from 'react'
import { homeZone } from '../../../../../shared/agenda/homeZone.ts'
import type { Agenda } from '../../../../../shared/agenda/model.ts'
import { planSpan } from '../../../../../shared/agenda/plan.ts'
import { dateIn } from '../../../../../shared/time/format.ts'
import type { Instant } from '../../../../../shared/time/instant.ts'
import { useCity } from '../../../../i18n/city.ts'
import { useTranslation } from '../../../../i18n/useTranslation.tsx'
import {
  clockWithDay,
  deviceZone,
  distinctZones,
  useCityOffset,
  zonesOwnLast,
} from '../../../../ui/agenda/zoneTimes.ts'
import type { useDraft } from './DraftEditor.tsx'

/** Returns the planner's texts under `editor`, and the shared ones under `common:`. */
export function useEditorWords() {
  return useTranslation(['planner', 'answers', 'common', 'intake'])
}

/** The function that translates keys here. */
export type EditorWords = ReturnType<typeof useEditorWords>['t']

/** The draft as this screen has it, and the functions that change it. */
export type Editor = ReturnType<typeof useDraft>

/** Provides the parts of the editor with the draft. */
export const EditorContext = createContext<Editor | null>(null)

/** Returns the editor of this screen; throws outside its provider. */
export function useEditor(): Editor {
  const editor = useContext(EditorContext)
  if (editor === null) throw new Error('useEditor needs an EditorContext above it')
  return editor
}

/** Returns the zones of a draft; the device's zone (null: unknown) is last if the draft does not have it. `day` is the home date of the start, from which times count days (Z1, Z3). */
export function planZones(agenda: Agenda, device: string | null) {
  const home = homeZone(agenda)
  const { start } = planSpan(agenda)
  const zones = zonesOwnLast(agenda, { person: null, device }, start)
  const away = distinctZones(zones, start).filter((zone) => zone !== home)
  return { home, away, day: dateIn(start, home) }
}

/** Returns the texts of an agenda's times, each with its day: in the home zone, and in the others. */
export function useTimesOf(agenda: Agenda) {
  const { t } = useEditorWords()
  const place = useCityOffset()
  const { home: zone, away: others, day } = planZones(agenda, deviceZone())
  const timeIn = (at: Instant, zone: string) => clockWithDay(at, zone, day)
  const timesIn = (at: Instant, zones: readonly string[]) =>
    zones
      .map((one) => t('editor.inspector.at', { at: timeIn(at, one), city: place(one, at) }))
      .join(' / ')
  return {
    zone,
    /** The other zones; the reader's own is last, if it is none of the show's. */
    others,
    home: (at: Instant) => timeIn(at, zone),
    in: timeIn,
    /** Formats a zone as its city with the offset at a moment, or at both ends of a span. */
    place,
    city: useCity(),
    /** A time in every other zone, each with its city; null if there is only one zone. */
    elsewhere: (at: Instant) => (others.length === 0 ? null : timesIn(at, others)),
    /** A time in every zone, each with its city. */
    everywhere: (at: Instant) => timesIn(at, [zone, ...others]),
  }
}

export type Times = ReturnType<typeof useTimesOf>

/** Returns the texts of the times of the draft in the editor. */
export function useTimes(): Times {
  return useTimesOf(useEditor().agenda)
}
