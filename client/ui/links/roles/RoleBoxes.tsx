import type { ReactNode } from 'react'
import { listText } from '../../../i18n/listText.ts'
import { useLanguage } from '../../../i18n/useLanguage.ts'
import { useTranslation } from '../../../i18n/useTranslation.tsx'
import { boxesOf, type RoleBox, type TheirLinks } from './roleActs.ts'
import css from './roleBoxes.module.css'

/** One box with what it says, which stays in the keyboard's hands while its press is on its way; a role that cannot be given from here is a sentence without a box. */
export function RoleCheck({
  box: { has, mixed, press, waits },
  children,
}: {
  readonly box: RoleBox
  readonly children: ReactNode
}) {
  if (press === null && !waits && !has && !mixed) return <p className={css.sentence}>{children}</p>
  return (
    <label>
      <input
        type="checkbox"
        checked={has}
        disabled={press === null && !waits}
        aria-busy={waits}
        ref={(input) => {
          if (input !== null) input.indeterminate = mixed
        }}
        onChange={() => press?.()}
      />
      <span>{children}</span>
    </label>
  )
}

/** Why the last change of links' roles was not done, each reason read out once. */
export function RoleTrouble({ of }: { readonly of: TheirLinks }) {
  const troubles = new Set(of.flatMap(({ held, acts }) => acts.trouble(held.link) ?? []))
  return (
    <div role="status">
      {[...troubles].map((trouble) => (
        <p key={trouble} className={css.trouble}>
          {trouble}
        </p>
      ))}
    </div>
  )
}

/** What agendas name somebody as, on which days, and where the box is not theirs to tick who else ticks it. */
export function NamedAs({ box: { named, press, waits } }: { readonly box: RoleBox }) {
  const { t } = useTranslation('linkRoles')
  const { language } = useLanguage()
  if (named.length === 0) return null
  const said = named.map(({ as, days }) => {
    const on = days.length === 0 ? '' : t('days', { days: listText(days, language) })
    return `${t(`named.${as}`)}${on}`
  })
  const others = press !== null || waits ? [] : [t('notYours')]
  return <span className="second">{[...said, ...others].join(t('comma'))}</span>
}

/** What links open, a box for each role: who may ticks and unticks, everybody else sees it. */
export function RoleBoxes({ of }: { readonly of: TheirLinks }) {
  const { t } = useTranslation(['linkRoles', 'common'])
  return (
    <div className={css.boxes}>
      <ul>
        {boxesOf(of).map((box) => (
          <li key={box.role}>
            <RoleCheck box={box}>
              <b>{t(`common:role.${box.role}`)}</b>{' '}
              <span className="second">{t(`linkRoles:does.${box.role}`)}</span>
              <NamedAs box={box} />
            </RoleCheck>
          </li>
        ))}
      </ul>
      <RoleTrouble of={of} />
      {of.some(({ held }) => held.grant.roles.length === 1) ? (
        <p className="second">{t('linkRoles:least')}</p>
      ) : null}
      <p className="second">{t('linkRoles:note')}</p>
    </div>
  )
}
