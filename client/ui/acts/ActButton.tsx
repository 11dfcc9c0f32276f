import type { ComponentProps } from 'react'
import { Button } from '../controls/Button.tsx'
import type { Act } from './act.ts'

/** The button of an act, with its name and key. It is disabled while the act is not possible, and pressed while it is on. Buttons with less room have a shorter label. */
export function ActButton({
  act,
  children = act.name,
  ...rest
}: Omit<ComponentProps<typeof Button>, 'onClick' | 'disabled' | 'shortcut' | 'aria-pressed'> & {
  readonly act: Act
}) {
  return (
    <Button
      {...rest}
      shortcut={act.caps[0]}
      disabled={!act.on}
      aria-pressed={act.chosen}
      onClick={act.run}
    >
      {children}
    </Button>
  )
}
