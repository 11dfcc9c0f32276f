import { type ReactNode, useId } from 'react'
import type { OwnedShow } from '../../../shared/protocol/down/shows.ts'
import type { Role } from '../../../shared/run/grant.ts'
import { useTranslation } from '../../i18n/useTranslation.tsx'
import { TroubleNotice } from '../../ui/connection/TroubleNotice.tsx'
import { Button } from '../../ui/controls/Button.tsx'
import { reportPath } from '../../ui/frame/screenAddress.ts'
import css from './ownerForm.module.css'
import { linkOfRole } from './series.ts'
import type { Act } from './useOwner.ts'

/** Why an act was not done, read out once; it stays until it is understood. */
export function ActLine({ act }: { readonly act: Act }) {
  return <TroubleNotice text={act.trouble} dismiss={act.clear} />
}

/** Fields with one button below, and why the last press of it was not done. */
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
  readonly submit: () => void
  readonly children: ReactNode
}) {
  return (
    <form
      className={css.form}
      noValidate={true}
      onSubmit={(event) => {
        event.preventDefault()
        submit()
      }}
    >
      {children}
      <ActLine act={act} />
      <p className={`acts ${css.end}`}>
        <Button type="submit" look="ink" disabled={act.busy || disabled}>
          {label}
        </Button>
      </p>
    </form>
  )
}

/** What an input needs to be named and described by its field. */
type Tied = {
  readonly id: string
  readonly 'aria-describedby': string | undefined
  readonly 'aria-invalid': boolean
}

/** A field: its name above, and below what helps, or what is missing, read out when it comes. */
export function Field({
  label,
  hint = null,
  lack = null,
  children,
}: {
  readonly label: string
  readonly hint?: ReactNode
  readonly lack?: string | null
  /** Draws the input; or what names itself. */
  readonly children: ReactNode | ((tied: Tied) => ReactNode)
}) {
  const id = useId()
  const note = `${id}-note`
  const noted = lack ?? hint
  const tied = {
    id,
    'aria-describedby': noted === null ? undefined : note,
    'aria-invalid': lack !== null,
  }
  const isTied = typeof children === 'function'
  return (
    <div className={css.field}>
      {isTied ? <label htmlFor={id}>{label}</label> : <span aria-hidden="true">{label}</span>}
      {isTied ? children(tied) : children}
      {noted === null ? null : (
        <small
          id={note}
          className={lack === null ? 'quiet' : css.lack}
          role={lack === null ? undefined : 'alert'}
        >
          {noted}
        </small>
      )}
    </div>
  )
}

/** Whether a show is a rehearsal. */
export function RehearsalCheck({
  on,
  set,
}: {
  readonly on: boolean
  readonly set: (on: boolean) => void
}) {
  const { t } = useTranslation('owner')
  return (
    <label className="check">
      <input type="checkbox" checked={on} onChange={({ target }) => set(target.checked)} />
      <span>{t('makeForm.rehearsal')}</span>
    </label>
  )
}

/** Opens the screen of a role, or its report, in a tab of its own; nothing without a link that opens it. */
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
