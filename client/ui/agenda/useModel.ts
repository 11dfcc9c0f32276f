import type { LanguageTag } from '../../../shared/agenda/texts.ts'
import type { ShowState } from '../../../shared/run/state.ts'
import type { Instant } from '../../../shared/time/instant.ts'
import { tagOf } from '../../i18n/language.ts'
import { useLanguage } from '../../i18n/useLanguage.ts'
import { useShow } from '../../live/LiveContext.tsx'
import type { You } from '../cues/cuesFor.ts'
import { type MoreChanges, nextChange } from './nextChange.ts'
import { useDerived } from './useDerived.ts'
import { useUnchanged } from './useUnchanged.ts'
import { deviceZone } from './zoneTimes.ts'

/** Derives the content of a screen from its state at one moment and the zone of the device; the result is plain data. */
export type Derive<T> = (
  show: ShowState,
  now: Instant,
  you: You,
  lang: LanguageTag,
  device: string | null,
) => T

/**
 * Returns the view model of this screen, derived again at each change by time (also those of `more`). A component renders only if
 * the model changes. Null while show or time are unknown.
 */
export function useModel<T>(derive: Derive<T>, more?: MoreChanges): T | null {
  const show = useShow((state) => state.show)
  const you = useShow((state) => state.you)
  const lang = tagOf(useLanguage().language)
  const reuseEqual = useUnchanged<T | null>()
  const modelAt = (now: Instant | null) =>
    reuseEqual(
      show !== null && you !== null && now !== null
        ? derive(show, now, you, lang, deviceZone())
        : null,
    )
  return useDerived(modelAt, (at) => nextChange(show, at, more))
}
