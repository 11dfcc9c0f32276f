import { useTranslation } from 'react-i18next'
import { NamedAs, RoleCheck, type RolesOf, RoleTrouble } from './RoleBoxes.tsx'
import { boxesOf } from './roleActs.ts'
import './roles.css'

/** The roles that the agenda names somebody for, each a box to tick: nobody has one by being named. */
export function Proposals({ who, ...of }: RolesOf & { readonly who: string }) {
  const { t } = useTranslation('linkRoles')
  const proposed = boxesOf(of.held, of.named, of.acts).flatMap((box) =>
    box.named === null ? [] : [{ box, as: box.named }],
  )
  if (proposed.length === 0) return null
  return (
    <div className="role-proposals">
      {proposed.map(({ box, as }) => (
        <RoleCheck key={box.role} of={of} box={box}>
          <b>{t(`propose.${as}`, { who })}</b> <NamedAs box={box} />
        </RoleCheck>
      ))}
      <RoleTrouble held={of.held} acts={of.acts} />
    </div>
  )
}
