import { type ReactNode, useId } from 'react'
import { useTranslation } from '../../i18n/useTranslation.tsx'
import { Button } from '../../ui/controls/Button.tsx'
import notice from '../../ui/layout/notice.module.css'
import css from './ownerForm.module.css'
import type { Act } from './useOwner.ts'

/** Why an act was not done, read out once; it stays until it is understood. */
export function ActLine({ act }: { readonly act: Act }) {
  const { t } = useTranslation()
  return (
    <div role="status">
      {act.trouble === null ? null : (
        <p className={notice.notice} data-tone="wrong">
          <span>{act.trouble}</span>
          <Button size="small" look="bare" onClick={act.clear}>
            {t('refusalDismiss')}
          </Button>
        </p>
      )}
    </div>
  )
}

/** What an input needs to be named and described by its field. */
export type Tied = {
  readonly id: string
  readonly 'aria-describedby': string | undefined
  readonly 'aria-invalid': boolean
}

/** A field: its name above, and below what helps, or what is lacking, read out when it comes. */
export function Field({
  label,
  hint = null,
  lack = null,
  children,
}: {
  readonly label: string
  readonly hint?: ReactNode
  readonly lack?: string | null
  readonly children: (tied: Tied) => ReactNode
}) {
  const id = useId()
  const note = `${id}-note`
  const noted = hint !== null || lack !== null
  return (
    <div className={css.field}>
      <label htmlFor={id}>{label}</label>
      {children({
        id,
        'aria-describedby': noted ? note : undefined,
        'aria-invalid': lack !== null,
      })}
      {noted ? (
        <small
          id={note}
          className={lack === null ? 'quiet' : css.lack}
          role={lack === null ? undefined : 'alert'}
        >
          {lack ?? hint}
        </small>
      ) : null}
    </div>
  )
}

/** A way to a screen of the show, in a tab of its own. */
export function ScreenLink({
  path,
  ink,
  size = 'normal',
  children,
}: {
  readonly path: string
  readonly ink: boolean
  readonly size?: 'small' | 'normal'
  readonly children: string
}) {
  return (
    <a
      className="ui-button"
      data-look={ink ? 'ink' : 'plain'}
      data-size={size}
      href={path}
      target="_blank"
      rel="noreferrer"
    >
      {children}
    </a>
  )
}
