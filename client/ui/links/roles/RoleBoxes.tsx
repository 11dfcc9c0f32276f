import { type ReactNode, useState } from 'react'
import { listText } from '../../../i18n/listText.ts'
import { useLanguage } from '../../../i18n/useLanguage.ts'
import { useTranslation } from '../../../i18n/useTranslation.tsx'
import { Dialog } from '../../controls/Dialog.tsx'
import { boxesOf, proposedOf, type RoleBox, type TheirLinks } from './roleActs.ts'
import css from './roleBoxes.module.css'
import '../../controls/switches.css'

/** One box with its words, which keeps the keyboard focus until its press is answered; a role that cannot be given from here is a sentence without a box. */
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

/** Why the last change of links' roles was not done, each reason read out once. */
function RoleTrouble({ of }: { readonly of: TheirLinks }) {
  const troubles = new Set(of.flatMap(({ granted, acts }) => acts.trouble(granted.link) ?? []))
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
function NamedAs({ box }: { readonly box: RoleBox }) {
  const { t } = useTranslation('linkRoles')
  const { language } = useLanguage()
  if (box.named.length === 0) return null
  const named = box.named.map(({ as, days }) => {
    const on = days.length === 0 ? '' : t('days', { days: listText(days, language) })
    return `${t(`named.${as}`)}${on}`
  })
  const others = box.press !== null || box.waits ? [] : [t('notYours')]
  return <span className="second">{[...named, ...others].join(t('comma'))}</span>
}

/** What links open, a box for each role: who may ticks and unticks, everybody else sees it. */
function RoleBoxes({ of }: { readonly of: TheirLinks }) {
  const { t } = useTranslation(['linkRoles', 'common'])
  return (
    <div className={css.boxes}>
      <ul>
        {boxesOf(of).map((box) => (
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
      <RoleTrouble of={of} />
      {of.some(({ granted }) => granted.grant.roles.length === 1) ? (
        <p className="second">{t('linkRoles:least')}</p>
      ) : null}
      <p className="second">{t('linkRoles:note')}</p>
    </div>
  )
}

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

/** Which of somebody's links are changed: all of them, or one by its place. */
export type AskedLinks = 'all' | number

/** All of somebody's links in one go, or each by itself. */
function Which({
  of,
  asked,
  ask,
}: {
  readonly of: TheirLinks
  readonly asked: AskedLinks
  readonly ask: (asked: AskedLinks) => void
}) {
  const { t } = useTranslation('linkRoles')
  const choices = [
    { which: 'all' as const, name: t('all', { count: of.length }) },
    ...of.map(({ day = '' }, which) => ({ which, name: day })),
  ]
  return (
    <fieldset className={`ui-switch ${css.which}`} aria-label={t('which')}>
      {choices.map(({ which, name }) => (
        <button key={which} type="button" aria-pressed={which === asked} onClick={() => ask(which)}>
          {name}
        </button>
      ))}
    </fieldset>
  )
}

/** What somebody's links open, to be changed by who may. */
export function RoleDialog({
  who,
  of,
  first = 'all',
  onClose,
}: {
  readonly who: string
  readonly of: TheirLinks
  /** Where they have several: which are shown first. */
  readonly first?: AskedLinks
  readonly onClose: () => void
}) {
  const { t } = useTranslation('linkRoles')
  const [asked, ask] = useState(first)
  const one = asked === 'all' ? undefined : of[asked]
  const title = t(of.length === 1 ? 'title' : 'titleAll', { who })
  return (
    <Dialog open={true} onClose={onClose} title={title}>
      {of.length === 1 ? null : <Which of={of} asked={asked} ask={ask} />}
      <RoleBoxes of={one === undefined ? of : [one]} />
    </Dialog>
  )
}
