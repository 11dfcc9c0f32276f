import type { CueContent } from '../../../shared/run/cue.ts'
import { languageOf } from '../../i18n/language.ts'
import { useLanguage } from '../../i18n/useLanguage.ts'
import { LanguageMark } from '../agenda/AgendaText.tsx'

/** The language of somebody's own words, where it is not the screen's: those are shown as they were written, all others in its own (R17). */
export function CueLanguage({ content }: { readonly content: CueContent }) {
  const own = useLanguage().language
  if (content.type !== 'free' || languageOf(content.lang) === own) return null
  return <LanguageMark tag={content.lang} />
}
