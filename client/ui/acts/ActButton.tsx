import type { ComponentProps } from 'react'
import { Button } from '../controls/Button.tsx'
import type { Act } from './act.ts'

/** The button of an act: its name and key, off while it cannot be done, pressed while it stands; another wording where the button has less room. */
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
