import type { ComponentProps, ReactNode } from 'react'
import type { Command } from '../../../../shared/run/command.ts'
import { useLive } from '../../../live/LiveContext.tsx'
import { Button } from '../../../ui/controls/Button.tsx'
import { Dialog } from '../../../ui/controls/Dialog.tsx'
import css from './form.module.css'

/** A button that sends one command; disabled while `command` is null. */
export function CommandButton({
  command,
  onPressed,
  ...rest
}: Omit<ComponentProps<typeof Button>, 'onClick' | 'disabled'> & {
  readonly command: Command | null
  /** Called after the command is sent. */
  readonly onPressed?: () => void
}) {
  const live = useLive()
  return (
    <Button
      {...rest}
      disabled={command === null}
      onClick={() => {
        if (command === null) return
        live.give(command)
        onPressed?.()
      }}
    />
  )
}

/** A form that sends `command` by its submit button or Ctrl Enter; both do nothing while `command` is null. */
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
      className="stack loose"
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

/** Asks for confirmation before a command that ends something. */
export function ConfirmDialog({
  title,
  no,
  yes,
  command,
  onClose,
  children,
}: {
  readonly title: string
  readonly no: string
  readonly yes: string
  readonly command: Command | null
  readonly onClose: () => void
  readonly children: ReactNode
}) {
  return (
    <Dialog open={true} onClose={onClose} title={title}>
      {children}
      <div className={`row end ${css.foot}`}>
        <Button onClick={onClose}>{no}</Button>
        <CommandButton look="ink" command={command} onPressed={onClose}>
          {yes}
        </CommandButton>
      </div>
    </Dialog>
  )
}
