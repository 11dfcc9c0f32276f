import type { ComponentProps } from 'react'
import type { Command } from '../../../../shared/run/command.ts'
import { useLive } from '../../../live/LiveContext.tsx'
import { Button } from '../../../ui/controls/Button.tsx'

/** A button that gives one command, disabled while that cannot be given. */
export function CommandButton({
  command,
  onPressed,
  ...rest
}: Omit<ComponentProps<typeof Button>, 'onClick' | 'disabled'> & {
  readonly command: Command | null
  /** After the command was given. */
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
