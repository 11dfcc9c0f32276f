import type { Texts } from '../../../shared/agenda/texts.ts'
import { tagOf } from '../../i18n/language.ts'
import { useLanguage } from '../../i18n/useLanguage.ts'
import { useTranslation } from '../../i18n/useTranslation.tsx'
import type { ListedLink } from '../links/useLinkTable.ts'
import { useRoleWords } from '../links/useRoleWords.ts'

type Screen = Pick<ListedLink, 'grant' | 'booth' | 'names'>

/** Returns the name of a link that belongs to nobody on the agenda: an interpreter's, else the booth's, else its roles. */
export function useScreenName(): (link: Screen) => Texts {
  const { t } = useTranslation('giveOut')
  const { language } = useLanguage()
  const roles = useRoleWords()
  return (link) => {
    const { grant, booth } = link
    const name = booth === null ? roles(link) : t('card.booth', { languages: booth })
    return { [tagOf(language)]: grant.name ?? name }
  }
}
