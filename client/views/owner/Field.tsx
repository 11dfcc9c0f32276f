import { type ReactNode, useId } from 'react'
import css from './ownerForm.module.css'

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
