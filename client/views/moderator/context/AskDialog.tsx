import type { ReactNode } from 'react'
import type { Command } from '../../../../shared/run/command.ts'
import { Button } from '../../../ui/controls/Button.tsx'
import { Dialog } from '../../../ui/controls/Dialog.tsx'
import { CommandButton } from './CommandButton.tsx'
import css from './form.module.css'

/** Asks before a command that ends something, beside the countdown and never over it. */
export function AskDialog({
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
      <div className={css.foot}>
        <Button onClick={onClose}>{no}</Button>
        <CommandButton look="ink" command={command} onPressed={onClose}>
          {yes}
        </CommandButton>
      </div>
    </Dialog>
  )
}
