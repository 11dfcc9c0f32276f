import { isNoHigher } from '../../../shared/access/linkVisibility.ts'
import { listText } from '../../i18n/listText.ts'
import { useLanguage } from '../../i18n/useLanguage.ts'
import { useTranslation } from '../../i18n/useTranslation.tsx'
import { type ListedLink, useLinkWords } from './useLinkTable.ts'

/** The lowest role that hands out a link: moderators hand out all that open no more than theirs. */
const handedOutBy = ({ grant }: ListedLink) =>
  isNoHigher(grant.roles, ['moderator']) ? 'moderator' : 'owner'

/** Says who hands out a link that this screen does not. */
export function HandedOutBy({ link }: { readonly link: ListedLink }) {
  const { t } = useTranslation()
  return <span className="second">{t(`links.handedOutBy.${handedOutBy(link)}`)}</span>
}

/** Names the links that are not among those copied, with who hands them out. */
export function NotCopied({ links, zone }: { links: readonly ListedLink[]; zone: string }) {
  const { t } = useTranslation()
  const { language } = useLanguage()
  const { who, roles } = useLinkWords(zone)
  const named = (link: ListedLink) => {
    const name = who(link).text
    return name === roles(link) ? name : t('links.nameRoles', { name, roles: roles(link) })
  }
  return (['moderator', 'owner'] as const).map((by) => {
    const those = links.filter((link) => handedOutBy(link) === by).map(named)
    if (those.length === 0) return null
    return <p key={by}>{t(`links.notCopied.${by}`, { names: listText(those, language) })}</p>
  })
}
