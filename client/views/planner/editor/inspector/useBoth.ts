import type { Instant } from '../../../../../shared/time/instant.ts'
import { useEditorWords } from '../desk/useEditorWords.ts'
import { useTimes } from '../desk/useTimes.ts'

/** A time with the same in the other zone beside it. */
export function useBoth(): (at: Instant) => string {
  const { t } = useEditorWords()
  const times = useTimes()
  return (at) => {
    const home = t('editor.inspector.at', { at: times.home(at), city: times.homeCity })
    const away = times.away(at)
    return away === null || times.awayCity === null
      ? home
      : `${home} / ${t('editor.inspector.at', { at: away, city: times.awayCity })}`
  }
}
