import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { NamedRole } from '../../../../shared/run/namedRoles.ts'
import { boxesOf, type Held, type RoleActs, type RoleBox } from './roleActs.ts'
import './roles.css'

/** What is known of a link's roles, and how they are changed from here. */
export type RolesOf = {
  readonly held: Held
  readonly named: readonly NamedRole[]
  readonly acts: RoleActs
}

/** One box with what it says, which stays in the keyboard's hands while its press is on its way. */
export function RoleCheck({
  of: { held, acts },
  box,
  children,
}: {
  readonly of: RolesOf
  readonly box: RoleBox
  readonly children: ReactNode
}) {
  return (
    <label>
      <input
        type="checkbox"
        checked={box.has}
        disabled={box.asks === null && !box.waits}
        aria-busy={box.waits}
        onChange={() => {
          if (box.asks !== null) acts.set(held, box.asks)
        }}
      />
      <span>{children}</span>
    </label>
  )
}

/** Why the last change of a link's roles was not done, read out once. */
export function RoleTrouble({ held, acts }: Pick<RolesOf, 'held' | 'acts'>) {
  const trouble = acts.trouble(held.link)
  return (
    <div role="status">{trouble === null ? null : <p className="role-trouble">{trouble}</p>}</div>
  )
}

/** What the agenda names somebody as, and where the box is not theirs to tick who else ticks it. */
export function NamedAs({ box: { named, asks, waits } }: { readonly box: RoleBox }) {
  const { t } = useTranslation('linkRoles')
  if (named === null) return null
  return (
    <span className="second">
      {t(`named.${named}`)}
      {asks !== null || waits ? null : `${t('comma')}${t('notYours')}`}
    </span>
  )
}

/** What a link opens, a box for each role: who may ticks and unticks, everybody else sees it. */
export function RoleBoxes(of: RolesOf) {
  const { t } = useTranslation(['linkRoles', 'common'])
  const boxes = boxesOf(of.held, of.named, of.acts)
  return (
    <div className="role-boxes">
      <ul>
        {boxes.map((box) => (
          <li key={box.role}>
            <RoleCheck of={of} box={box}>
              <b>{t(`common:role.${box.role}`)}</b>{' '}
              <span className="second">{t(`linkRoles:does.${box.role}`)}</span>
              <NamedAs box={box} />
            </RoleCheck>
          </li>
        ))}
      </ul>
      <RoleTrouble held={of.held} acts={of.acts} />
      {of.held.grant.roles.length === 1 ? <p className="second">{t('linkRoles:least')}</p> : null}
      <p className="second">{t('linkRoles:note')}</p>
    </div>
  )
}
