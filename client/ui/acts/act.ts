import type { KeyBinding } from '../controls/keys.ts'
import type { MenuEntry } from '../controls/Menu.tsx'

/**
 * Something that a person can do on a screen, with its words and its key, and whether it can be done now. Each working
 * screen declares its acts once; buttons, keys, key sheet, menus and search are all made of these, so that they agree.
 */
export type Act = {
  readonly id: string
  /** What it is called where it is offered now. */
  readonly name: string
  /** What it is about or comes to, beside its name; where it cannot be done, why, as far as that needs words. */
  readonly detail?: string | undefined
  /** Other words that the search finds it by. */
  readonly words?: readonly string[]
  /** What the key sheet says of it, where its name depends on the moment. */
  readonly sheet?: string | undefined
  /** Its keys; the first is shown beside its name. */
  readonly caps: readonly string[]
  readonly on: boolean
  /** It stands as it was last chosen: a second press takes it back. */
  readonly chosen?: boolean
  readonly run: () => void
  /** Says on the screen why it cannot be done now, when its key is pressed all the same. */
  readonly sayWhyNot?: (() => void) | undefined
  /** What takes the focus once it was chosen in a dialog; null where it opens another. */
  readonly focus?: () => HTMLElement | null
  /** Its keys are heard while typing too. */
  readonly whileTyping?: boolean
  /** Its keys are the same on every device. */
  readonly fixed?: boolean
}

/** Returns acts as the keys of a screen and the lines of its sheet, in a group of the sheet. */
export function keysOf(acts: readonly Act[], group?: string): readonly KeyBinding[] {
  return acts.flatMap((act) =>
    act.caps.map((cap) => ({
      cap,
      label: act.sheet ?? act.name,
      group,
      get on() {
        return act.on
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

/** Acts as entries of a menu; what cannot be done now stays in its place, disabled. */
export function entriesOf(acts: readonly Act[]): readonly MenuEntry[] {
  return acts.map((act) => ({
    id: act.id,
    label: act.name,
    shortcut: act.caps[0],
    disabled: !(act.on || act.chosen),
    chosen: act.chosen ?? false,
    run: act.run,
  }))
}
