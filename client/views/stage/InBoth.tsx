import { type Language, tagOf } from '../../i18n/language.ts'
import { useLanguage } from '../../i18n/useLanguage.ts'
import { useShowLanguage } from '../../ui/cues/useCueWords.ts'

/** Returns the languages of the stage's own texts: the screen's, and the show's other one. */
export function useStageLanguages(): readonly Language[] {
  const own = useLanguage().language
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
