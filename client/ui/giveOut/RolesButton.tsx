import { useTranslation } from '../../i18n/useTranslation.tsx'
import type { AskedLinks } from '../links/roles/RoleDialog.tsx'
import { useRoleWords } from '../links/useRoleWords.ts'
import css from './holderRow.module.css'
import { isDiffering, type LinkHolder } from './person.ts'
import { useOccasionNames } from './useOccasionNames.ts'

/** What somebody's links open, as a button that changes it: once if all open the same, else for each by its day. */
export function RolesButton({
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
  const { called } = useOccasionNames(links.map(({ occasion }) => occasion))
  const button = (which: AskedLinks, opens: string, name: 'change' | 'changeAll') => (
    <button
      key={which}
      type="button"
      className={css.roles}
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
