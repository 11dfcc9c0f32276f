import type { CueContent } from '../../../shared/run/cue.ts'
import { languageOf } from '../../i18n/language.ts'
import { useLanguage } from '../../i18n/useLanguage.ts'
import { LanguageMark } from '../agenda/AgendaText.tsx'

/** The language of a cue with free text, if it is not the screen's. All other cues are shown in the screen's language (R17). */
export function CueLanguage({ content }: { readonly content: CueContent }) {
  const own = useLanguage().language
  if (content.type !== 'free' || languageOf(content.lang) === own) return null
  return <LanguageMark tag={content.lang} />
}
