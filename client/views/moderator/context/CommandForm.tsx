import type { ReactNode } from 'react'
import type { Command } from '../../../../shared/run/command.ts'
import { useLive } from '../../../live/LiveContext.tsx'
import css from './form.module.css'

/** Fields that make up a command, given by its button or Ctrl Enter; while there is none (null) neither does anything. */
export function CommandForm({
  command,
  onGiven,
  children,
}: {
  readonly command: Command | null
  readonly onGiven: () => void
  readonly children: ReactNode
}) {
  const live = useLive()
  return (
    <form
      className={css.form}
      onSubmit={(event) => {
        event.preventDefault()
        if (command === null) return
        live.give(command)
        onGiven()
      }}
      onKeyDown={({ key, ctrlKey, metaKey, currentTarget }) => {
        if (key === 'Enter' && (ctrlKey || metaKey)) currentTarget.requestSubmit()
      }}
    >
      {children}
    </form>
  )
}
