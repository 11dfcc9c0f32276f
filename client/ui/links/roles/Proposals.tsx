import { useTranslation } from '../../../i18n/useTranslation.tsx'
import { NamedAs, RoleCheck, RoleTrouble } from './RoleBoxes.tsx'
import { proposedOf, type TheirLinks } from './roleActs.ts'
import css from './roleBoxes.module.css'

/** The roles that agendas name somebody for, each a box to tick: nobody has one by being named. */
export function Proposals({ who, of }: { readonly who: string; readonly of: TheirLinks }) {
  const { t } = useTranslation('linkRoles')
  const proposed = proposedOf(of).flatMap((box) =>
    box.named.slice(0, 1).map(({ as }) => ({ box, as })),
  )
  if (proposed.length === 0) return null
  return (
    <div className={css.proposals}>
      {proposed.map(({ box, as }) => (
        <RoleCheck key={box.role} box={box}>
          <b>{t(`propose.${as}`, { who })}</b> <NamedAs box={box} />
        </RoleCheck>
      ))}
      <RoleTrouble of={of} />
    </div>
  )
}
