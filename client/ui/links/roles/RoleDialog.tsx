import { useState } from 'react'
import { useTranslation } from '../../../i18n/useTranslation.tsx'
import { Dialog } from '../../controls/Dialog.tsx'
import { RoleBoxes } from './RoleBoxes.tsx'
import type { TheirLinks } from './roleActs.ts'
import css from './roleBoxes.module.css'
import '../../controls/switches.css'

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
