import type { Language } from '../../i18n/language.ts'
import { useLanguage } from '../../i18n/useLanguage.ts'
import { otherLanguage } from '../../ui/cues/useCueWords.ts'
import type { StageModel } from './model.ts'

/** The languages words of ours stand in: the screen's, and the show's other one. */
export function useStageLanguages({
  languages,
}: Pick<StageModel, 'languages'>): readonly Language[] {
  const own = useLanguage().language
  const other = otherLanguage(languages, own)
  return other === null ? [own] : [own, other]
}
