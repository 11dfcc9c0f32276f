import { useTranslation } from '../../i18n/useTranslation.tsx'
import type { AskedLinks } from '../links/roles/RoleDialog.tsx'
import { useRoleWords } from '../links/useRoleWords.ts'
import { isDiffering, type LinkHolder } from './person.ts'
import { useOccasionWords } from './useOccasionWords.ts'

/** What somebody's links open, where it is changed: said once where all of them open the same, else for each by its day. */
export function Opens({
  of,
  who,
  change,
}: {
  readonly of: LinkHolder
  readonly who: string
  readonly change: (of: AskedLinks) => void
}) {
  const { links } = of
  const { t } = useTranslation(['giveOut', 'linkRoles'])
  const roles = useRoleWords()
  const { called } = useOccasionWords(links.map(({ occasion }) => occasion))
  if (links[0].grant.person === null) return roles(links[0])
  const button = (which: AskedLinks, opens: string, name: 'change' | 'changeAll') => (
    <button
      key={which}
      type="button"
      className="give-roles"
      aria-label={t(`linkRoles:${name}`, { who, roles: opens })}
      onClick={() => change(which)}
    >
      {opens}
    </button>
  )
  if (!isDiffering(of))
    return button('all', roles(links[0]), links.length === 1 ? 'change' : 'changeAll')
  return links.map((link, n) => {
    const opens = t('opens', { day: called(link.occasion), roles: roles(link) })
    return button(n, opens, 'change')
  })
}
