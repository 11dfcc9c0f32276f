import type { ComponentProps } from 'react'
import type { Command } from '../../../shared/run/command.ts'
import type { Refusal } from '../../../shared/run/refusal.ts'
import { useLive } from '../../live/LiveContext.tsx'
import { Button } from '../controls/Button.tsx'
import type { KeyBinding } from '../controls/keys.tsx'
import type { MenuEntry } from '../controls/Menu.tsx'

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

/**
 * An action that a person can take on a screen, with its texts and keys, and whether it is possible now. Each working screen
 * declares its acts once. Buttons, keys, key sheet, menus and search are made from them, so that all agree.
 */
export type Act = {
  readonly id: string
  /** Its current label. */
  readonly name: string
  /** A text beside its name: its object, its result, or why it is not possible. */
  readonly detail?: string | undefined
  /** Further words by which the search finds it. */
  readonly words?: readonly string[]
  /** Its label in the key sheet, if its name changes during the show. */
  readonly sheet?: string | undefined
  /** Its keys; the first is shown beside its name. */
  readonly caps: readonly string[]
  /** Whether it is possible now. */
  readonly enabled: boolean
  /** Whether it is switched on; another press switches it off. */
  readonly chosen?: boolean
  readonly run: () => void
  /** Shows why it is not possible; called if its key is pressed then. */
  readonly sayWhyNot?: (() => void) | undefined
  /** Returns the element that gets the focus after it was chosen in a dialog; null if it opens another dialog. */
  readonly focus?: () => HTMLElement | null
  /** Whether its keys work while typing too. */
  readonly whileTyping?: boolean
  /** Whether devices cannot change its keys. */
  readonly fixed?: boolean
}

/** Returns the key bindings of acts, in a group of the key sheet. */
export function keysOf(acts: readonly Act[], group?: string): readonly KeyBinding[] {
  return acts.flatMap((act) =>
    act.caps.map((cap) => ({
      cap,
      label: act.sheet ?? act.name,
      group,
      get enabled() {
        return act.enabled
      },
      fixed: act.fixed ?? false,
      whileTyping: act.whileTyping ?? false,
      sayWhyNot: act.sayWhyNot,
      run: () => {
        act.run()
        act.focus?.()?.focus()
      },
    })),
  )
}

/** Returns an act by its id; null if it is not possible now. */
export function actOf(acts: readonly Act[], id: string): Act | null {
  return acts.find((act) => act.id === id && act.enabled) ?? null
}

/** Returns the acts that are possible or switched on, as entries of a menu. */
export function entriesOf(acts: readonly Act[]): readonly MenuEntry[] {
  return acts
    .filter(({ enabled, chosen = false }) => enabled || chosen)
    .map(({ id, name, caps, chosen = false, run }) => ({
      id,
      label: name,
      shortcut: caps[0],
      chosen,
      run,
    }))
}
