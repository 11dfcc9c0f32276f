import type { KeyBinding } from '../controls/keys.ts'
import type { MenuEntry } from '../controls/Menu.tsx'

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
