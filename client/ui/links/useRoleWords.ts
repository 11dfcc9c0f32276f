import type { Role } from '../../../shared/run/grant.ts'
import type { Language } from '../../i18n/language.ts'
import { listText } from '../../i18n/listText.ts'
import { useLanguage } from '../../i18n/useLanguage.ts'
import { useTranslation } from '../../i18n/useTranslation.tsx'

/** What a link opens: its roles, and where it opens the report whether with people's names. */
export type LinkRoles = {
  readonly grant: { readonly roles: readonly Role[] }
  readonly names?: boolean | undefined
}

/** The roles of a link in words, wherever links are listed or printed, in this screen's language or in one that is named. */
export function useRoleWords(): (link: LinkRoles, language?: Language) => string {
  const { t } = useTranslation()
  const { language } = useLanguage()
  return ({ grant, names }, lng = language) => {
    const report = names === undefined ? 'report' : names ? 'reportNames' : 'reportNoNames'
    const word = (role: Role) => t(`role.${role === 'report' ? report : role}`, { lng })
    return listText(grant.roles.map(word), lng)
  }
}
