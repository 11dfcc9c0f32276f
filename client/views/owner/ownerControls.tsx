import { type ReactNode, useId, useState } from 'react'
import { homeZone } from '../../../shared/agenda/homeZone.ts'
import type { OwnedShow } from '../../../shared/protocol/down/shows.ts'
import type { Role } from '../../../shared/run/grant.ts'
import { dateIn } from '../../../shared/time/format.ts'
import { useTranslation } from '../../i18n/useTranslation.tsx'
import { Title } from '../../ui/agenda/AgendaText.tsx'
import { TroubleNotice } from '../../ui/connection/TroubleNotice.tsx'
import { Button } from '../../ui/controls/Button.tsx'
import { Dialog } from '../../ui/controls/Dialog.tsx'
import { Check } from '../../ui/controls/Field.tsx'
import { reportPath } from '../../ui/frame/screenAddress.ts'
import { hasPassed } from '../../ui/intake/PastDate.tsx'
import { usePasteWords } from '../../ui/intake/words.ts'
import css from './ownerForm.module.css'
import { linkOfRole } from './series.ts'
import { type Act, useAct } from './useOwner.ts'

/** A dialog about a show. */
export type ShowDialogProps = { readonly show: OwnedShow; readonly onClose: () => void }

/** Why an act failed, announced once; it stays until it is dismissed. */
export function ActLine({ act }: { readonly act: Act }) {
  return <TroubleNotice text={act.trouble} dismiss={act.clear} />
}

/** A part of the page of a show: its title, what it is for, a button, and its content below. */
export function Panel({
  title,
  what,
  button,
  children,
}: {
  readonly title: string
  readonly what: ReactNode
  readonly button: ReactNode
  readonly children?: ReactNode
}) {
  const id = useId()
  return (
    <section className={`acts ${css.panel}`} aria-labelledby={id}>
      <div>
        <h2 id={id}>{title}</h2>
        <p className="second">{what}</p>
      </div>
      {button}
      {children}
    </section>
  )
}

/** A part of the page of a show whose button opens a dialog. */
export function DialogPanel({
  label,
  dialog,
  ...texts
}: {
  readonly title: string
  readonly what: string
  readonly label: string
  readonly dialog: (onClose: () => void) => ReactNode
}) {
  const [isOpen, setOpen] = useState(false)
  const button = (
    <Button size="small" onClick={() => setOpen(true)}>
      {label}
    </Button>
  )
  return (
    <Panel {...texts} button={button}>
      {isOpen ? dialog(() => setOpen(false)) : null}
    </Panel>
  )
}

/** A dialog that asks once before something ends, and closes once it has. */
export function SureDialog({
  title,
  what,
  yes,
  give,
  onClose,
  disabled = false,
  children,
}: {
  readonly title: string
  readonly what: string
  readonly yes: string
  /** Sends the command; resolves to whether it succeeded. */
  readonly give: (act: Act) => Promise<boolean>
  readonly onClose: () => void
  /** Whether the action is not possible yet. */
  readonly disabled?: boolean
  readonly children?: ReactNode
}) {
  const { t } = useTranslation('owner')
  const act = useAct()
  const submit = async () => {
    if (await give(act)) onClose()
  }
  return (
    <Dialog onClose={onClose} title={title}>
      <div className={css.form}>
        <p className="second">{what}</p>
        {children}
        <ActLine act={act} />
        <div className="acts end">
          <Button onClick={onClose}>{t('sure.keep')}</Button>
          <Button look="ink" disabled={act.busy || disabled} onClick={() => void submit()}>
            {yes}
          </Button>
        </div>
      </div>
    </Dialog>
  )
}

/** A form with one button, and why its last submission failed. */
export function ActForm({
  act,
  label,
  disabled = false,
  submit,
  children,
}: {
  readonly act: Act
  readonly label: string
  readonly disabled?: boolean
  readonly submit: () => unknown
  readonly children: ReactNode
}) {
  return (
    <form
      className={css.form}
      noValidate={true}
      onSubmit={(event) => {
        event.preventDefault()
        void submit()
      }}
    >
      {children}
      <ActLine act={act} />
      <p className="acts end">
        <Button type="submit" look="ink" disabled={act.busy || disabled}>
          {label}
        </Button>
      </p>
    </form>
  )
}

/** The checkbox that makes a show a rehearsal. */
export function RehearsalCheck({
  on,
  set,
}: {
  readonly on: boolean
  readonly set: (on: boolean) => void
}) {
  const { t } = useTranslation('owner')
  return (
    <Check checked={on} set={set}>
      {t('makeForm.rehearsal')}
    </Check>
  )
}

/** A link that opens a role's screen, or the report, in a new tab; empty if the show has no such link. */
export function ScreenLink({
  of,
  opens,
  report = false,
  ink = false,
  size = 'normal',
  children,
}: {
  readonly of: OwnedShow | null
  readonly opens: Role
  readonly report?: boolean
  readonly ink?: boolean
  readonly size?: 'small' | 'normal'
  readonly children: string
}) {
  const link = of && linkOfRole(of, opens)
  if (link === null) return null
  return (
    <a
      className="ui-button"
      data-look={ink ? 'ink' : 'plain'}
      data-size={size}
      href={report ? reportPath(link.path) : link.path}
      target="_blank"
      rel="noreferrer"
    >
      {children}
    </a>
  )
}

/** Returns the command that publishes a draft in the revision that this page has. */
export function publication({ revision, step }: Pick<Draft, 'revision' | 'step'>) {
  return { type: 'publish', revision, step } as const
}

type Draft = Exclude<OwnedShow['draft'], null>

const dateOf = (show: OwnedShow) => dateIn(show.startsAt, homeZone(show))

/** Returns a function that publishes shows, and the question that it asks first if a date has passed. */
export function usePublishChecked(publish: (shows: readonly OwnedShow[]) => void) {
  const { t } = useTranslation(['owner', 'intake'])
  const { day } = usePasteWords()
  const [pending, setPending] = useState<readonly OwnedShow[]>([])
  const isPast = (show: OwnedShow) => !show.rehearsal && hasPassed(dateOf(show), homeZone(show))
  const past = pending.filter(isPast)
  return {
    publishChecked: (shows: readonly OwnedShow[]) =>
      shows.some(isPast) ? setPending(shows) : publish(shows),
    question: (
      <Dialog open={past.length > 0} onClose={() => setPending([])} title={t('past.title')}>
        <ul className={css.form}>
          {past.map((show) => (
            <li key={show.show}>
              <Title texts={show.title} />
              <p className="second">{t('intake:past.date', { day: day(dateOf(show)) })}</p>
              <ScreenLink of={show} opens="planner" size="small">
                {t('past.change')}
              </ScreenLink>
            </li>
          ))}
        </ul>
        <p className="acts end">
          <Button
            look="ink"
            onClick={() => {
              setPending([])
              publish(pending)
            }}
          >
            {t('past.publish')}
          </Button>
        </p>
      </Dialog>
    ),
  }
}
