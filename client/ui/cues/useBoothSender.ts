import { boothLabel } from '../../../shared/agenda/booths.ts'
import type { Cue } from '../../../shared/run/cue.ts'
import { tagOf } from '../../i18n/language.ts'
import { useLanguage } from '../../i18n/useLanguage.ts'
import { useTranslation } from '../../i18n/useTranslation.tsx'
import { useShow } from '../../live/LiveContext.tsx'
import { interpreterName } from '../agenda/peopleNames.ts'

/** Returns a function that names the booth of a signal and the interpreter in it (R17); null for any other cue. */
export function useBoothSender(): (cue: Cue) => string | null {
  const { t } = useTranslation()
  const lang = tagOf(useLanguage().language)
  const agenda = useShow(({ show }) => show?.published?.agenda)
  return ({ booth: from }) => {
    if (from === undefined || !agenda) return null
    const booth = boothLabel(agenda, from.id)
    const who = interpreterName(agenda, from.who, lang)
    return who === null ? t('cueFrom.booth', { booth }) : t('cueFrom.interpreter', { booth, who })
  }
}
