import type { Instant } from '../../../../../shared/time/instant.ts'
import { useEditorWords } from '../desk/useEditorWords.ts'
import { useTimes } from '../desk/useTimes.ts'

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
