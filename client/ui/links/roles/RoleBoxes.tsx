import { type ReactNode, useState } from 'react'
import { listText } from '../../../i18n/listText.ts'
import { Space } from '../../../i18n/Space.tsx'
import { useTranslation } from '../../../i18n/useTranslation.tsx'
import { Dialog } from '../../controls/Dialog.tsx'
import { Switch } from '../../controls/Switch.tsx'
import { boxesOf, type PersonLinks, proposedOf, type RoleBox } from './roleActs.ts'
import css from './roleBoxes.module.css'

/** A checkbox for a role, focusable while a change waits; only text if the role cannot be given. */
function RoleCheck({
  box: { has, mixed, press, waits },
  children,
}: {
  readonly box: RoleBox
  readonly children: ReactNode
}) {
  if (press === null && !waits && !has && !mixed) return <p>{children}</p>
  return (
    <label className={waits ? `check ${css.waits}` : 'check'}>
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

/** The reasons why the last changes of roles failed, each once. */
function RoleTrouble({ links }: { readonly links: PersonLinks }) {
  const troubles = new Set(links.flatMap(({ granted, acts }) => acts.trouble(granted.link) ?? []))
  return (
    <div role="status">
      {[...troubles].map((trouble) => (
        <p key={trouble} className="red">
          {trouble}
        </p>
      ))}
    </div>
  )
}

/** The functions and days that agendas name a person for, and a note if others give the role. */
function NamedAs({ box }: { readonly box: RoleBox }) {
  const { t, language } = useTranslation('linkRoles')
  if (box.named.length === 0) return null
  const texts = box.named.map(({ as, days }) => {
    const dayNames = days.length === 0 ? '' : t('days', { days: listText(days, language) })
    return `${t(`named.${as}`)}${dayNames}`
  })
  const others = box.press !== null || box.waits ? [] : [t('notYours')]
  return <span className="second">{[...texts, ...others].join(t('common:comma'))}</span>
}

/** A checkbox for each role of links; disabled if this page cannot change it. */
function RoleBoxes({ links }: { readonly links: PersonLinks }) {
  const { t } = useTranslation(['linkRoles', 'common'])
  return (
    <div className={`stack ${css.boxes}`}>
      <ul className="hairs">
        {boxesOf(links).map((box) => (
          <li key={box.role}>
            <RoleCheck box={box}>
              <b>{t(`common:role.${box.role}`)}</b>{' '}
              <small className="second">
                {t(`linkRoles:does.${box.role}`)}
                <NamedAs box={box} />
              </small>
            </RoleCheck>
          </li>
        ))}
      </ul>
      <RoleTrouble links={links} />
      {links.some(({ granted }) => granted.grant.roles.length === 1) ? (
        <p className="second">{t('linkRoles:least')}</p>
      ) : null}
      <p className="second">{t('linkRoles:note')}</p>
    </div>
  )
}

/** A checkbox for each role that agendas name a person for; being named does not give the role. */
export function Proposals({ who, links }: { readonly who: string; readonly links: PersonLinks }) {
  const { t } = useTranslation('linkRoles')
  const proposed = proposedOf(links).flatMap((box) =>
    box.named.slice(0, 1).map(({ as }) => ({ box, as })),
  )
  if (proposed.length === 0) return null
  return (
    <div className={css.proposals}>
      {proposed.map(({ box, as }) => (
        <RoleCheck key={box.role} box={box}>
          <b>{t(`propose.${as}`, { who })}</b>
          <Space />
          <NamedAs box={box} />
        </RoleCheck>
      ))}
      <RoleTrouble links={links} />
    </div>
  )
}

/** The links of a person to change: all, or one by its index. */
export type ChosenLinks = 'all' | number

/** A dialog that shows the roles of a person's links, and changes them if this page can. */
export function RoleDialog({
  who,
  links,
  first = 'all',
  onClose,
}: {
  readonly who: string
  readonly links: PersonLinks
  /** The links that are shown first, if there are several. */
  readonly first?: ChosenLinks
  readonly onClose: () => void
}) {
  const { t } = useTranslation('linkRoles')
  const [chosen, choose] = useState(first)
  const one = chosen === 'all' ? undefined : links[chosen]
  const title = t(links.length === 1 ? 'title' : 'titleAll', { who })
  return (
    <Dialog onClose={onClose} title={title}>
      {links.length === 1 ? null : (
        <Switch
          label={t('which')}
          options={['all', ...links.keys()]}
          value={chosen}
          choose={choose}
        >
          {(which) => (which === 'all' ? t('all', { count: links.length }) : links[which]?.day)}
        </Switch>
      )}
      <RoleBoxes links={one === undefined ? links : [one]} />
    </Dialog>
  )
}
