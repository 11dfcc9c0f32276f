import { homeZone } from '../../../shared/agenda/homeZone.ts'
import { useTranslation } from '../../i18n/useTranslation.tsx'
import type { AskedLinks } from '../links/roles/RoleDialog.tsx'
import { useLinkWords } from '../links/useLinkTable.ts'
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
  const { roles } = useLinkWords(homeZone(links[0].occasion))
  const { called } = useOccasionWords(links.map(({ occasion }) => occasion))
  if (links[0].grant.person === null) return roles(links[0])
  if (!isDiffering(of)) {
    const name = links.length === 1 ? 'linkRoles:change' : 'linkRoles:changeAll'
    const same = roles(links[0])
    return (
      <button
        type="button"
        className="give-roles"
        aria-label={t(name, { who, roles: same })}
        onClick={() => change('all')}
      >
        {same}
      </button>
    )
  }
  return links.map((link, n) => {
    const said = t('opens', { day: called(link.occasion), roles: roles(link) })
    return (
      <button
        key={link.occasion.show}
        type="button"
        className="give-roles"
        aria-label={t('linkRoles:change', { who, roles: said })}
        onClick={() => change(n)}
      >
        {said}
      </button>
    )
  })
}
