import type { ComponentProps } from 'react'
import type { Command } from '../../../shared/run/command.ts'
import type { Refusal } from '../../../shared/run/refusal.ts'
import { useLive } from '../../live/LiveContext.tsx'
import { Button } from '../controls/Button.tsx'
import type { Act } from './act.ts'

/** The button of an act, with its name and key. It is disabled unless the act is `enabled`, and looks pressed while the act is `chosen`. Where there is less room, `children` are a shorter label. */
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
      disabled={!act.enabled}
      aria-pressed={act.chosen}
      onClick={act.run}
    >
      {children}
    </Button>
  )
}

/** A command that would be refused now, and the reason. */
export type RefusedCommand = { readonly command: Command; readonly refusal: Refusal }

/** The optional properties of an act; `whyNot` returns the refusal to show if its key is pressed while the act is off, `after` runs once its command is sent. */
type ActExtras = Partial<Omit<Act, 'id' | 'name' | 'on' | 'run' | 'sayWhyNot'>> & {
  readonly whyNot?: (() => RefusedCommand | null) | undefined
  readonly after?: () => void
}

/** A value, or a function that calculates it on demand: most acts are never shown between two events. */
type Lazy<T> = T | (() => T)

function resolveLazy<T extends Command | boolean | null>(lazy: Lazy<T>): T {
  return typeof lazy === 'function' ? lazy() : lazy
}

/** The focus target of an act that opens a dialog, which takes the focus itself. */
const NO_FOCUS = () => null

/** Returns functions that make the acts of this screen. */
export function useActMaker() {
  const live = useLive()
  return {
    /** Returns an act that sends a command; it is disabled while the command is null. */
    commandAct: (
      id: string,
      name: string,
      command: Lazy<Command | null>,
      { whyNot, after, ...more }: ActExtras = {},
    ): Act => ({
      caps: [],
      ...more,
      id,
      name,
      get enabled() {
        return resolveLazy(command) !== null
      },
      sayWhyNot:
        whyNot &&
        (() => {
          const refused = whyNot()
          if (refused !== null) live.refuse(refused.command, refused.refusal)
        }),
      run: () => {
        const commandNow = resolveLazy(command)
        if (commandNow === null) return
        live.give(commandNow)
        after?.()
      },
    }),
    /** Returns an act that opens something; the focus stays where `run` puts it. */
    openingAct: (
      id: string,
      name: string,
      isEnabled: Lazy<boolean>,
      run: () => void,
      more: Omit<ActExtras, 'whyNot' | 'after'> = {},
    ): Act => ({
      caps: [],
      focus: NO_FOCUS,
      ...more,
      id,
      name,
      get enabled() {
        return resolveLazy(isEnabled)
      },
      run,
    }),
  }
}
