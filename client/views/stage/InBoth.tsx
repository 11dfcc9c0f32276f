import { dateIn } from '../../../shared/time/format.ts'
import type { Instant } from '../../../shared/time/instant.ts'
import { type Language, tagOf } from '../../i18n/language.ts'
import { useTranslation } from '../../i18n/useTranslation.tsx'
import { useMinute } from '../../live/LiveContext.tsx'
import { LargeTimes } from '../../ui/agenda/LargeTimes.tsx'
import { dateText, relativeToFirst, type ZoneTime } from '../../ui/agenda/zoneTimes.ts'
import { useShowLanguage } from '../../ui/cues/useCueWords.ts'
import css from './stageTimes.module.css'

/** Returns the languages of the stage's own texts: the screen's, and the show's other one. */
export function useStageLanguages(): readonly Language[] {
  const { language: own } = useTranslation()
  const other = useShowLanguage()
  return other === null ? [own] : [own, other]
}

/** An interface text in both languages of the stage, in separate elements; once if both are equal. */
export function InBoth({
  of,
  className,
}: {
  readonly of: (lng: Language) => string
  readonly className?: string
}) {
  const texts = useStageLanguages().map((lng) => ({ lng, text: of(lng) }))
  return texts
    .filter(({ text }, n) => n === 0 || text !== texts[0]?.text)
    .map(({ lng, text }) => (
      <span key={lng} className={className} lang={tagOf(lng)}>
        {text}
      </span>
    ))
}

/** A time for the whole hall: large in the home zone, smaller in the others, each with its city. */
export function BigTimes({
  times,
  at = null,
  alone = false,
}: {
  readonly times: readonly ZoneTime[]
  /** The moment of these times, if it may be on another day. */
  readonly at?: Instant | null
  /** Whether they have the whole page. */
  readonly alone?: boolean
}) {
  const { cityIn } = useTranslation()
  const home = times[0]?.zone ?? 'UTC'
  const now = useMinute()
  const otherDay = at !== null && now !== null && dateIn(now, home) !== dateIn(at, home) ? at : null
  return (
    <div className={css.times} data-alone={alone} data-figures={true} data-testid="times">
      <LargeTimes
        times={otherDay === null ? times : relativeToFirst(times)}
        day={otherDay && <InBoth of={(lng) => dateText(otherDay, home, tagOf(lng))} />}
        cityOf={(zone) => <InBoth of={(lng) => cityIn(zone, lng)} />}
      />
    </div>
  )
}
