import type { Command } from '../../../../shared/run/command.ts'
import { useLive } from '../../../live/LiveContext.tsx'
import type { KeyBinding } from '../../../ui/controls/keys.ts'
import type { MenuEntry } from '../../../ui/controls/Menu.tsx'

/** Something that can be done at the desk; keys, menus and the finder are all made of these, so that they agree. */
export type Act = {
  readonly id: string
  /** What it is called where it is offered now. */
  readonly name: string
  /** What it is about, beside its name. */
  readonly detail?: string | undefined
  /** What the key sheet says of it, where its name depends on the moment. */
  readonly sheet?: string
  /** Its keys; the first is shown beside its name. */
  readonly caps: readonly string[]
  readonly on: boolean
  readonly chosen?: boolean
  readonly run: () => void
  /** What takes the focus once it was chosen in a dialog; null where it opens another. */
  readonly focus?: () => HTMLElement | null
  /** Its keys are heard while typing too. */
  readonly whileTyping?: boolean
}

/** What an act may say besides its name. */
export type ActExtras = Partial<
  Pick<Act, 'caps' | 'sheet' | 'detail' | 'chosen' | 'focus' | 'whileTyping'>
>

/** Makes acts: such as give a command, off while it cannot be given, and such as open something. */
export type ActMaker = {
  readonly giving: (id: string, name: string, command: Command | null, more?: ActExtras) => Act
  readonly opening: (
    id: string,
    name: string,
    on: boolean,
    run: () => void,
    more?: ActExtras,
  ) => Act
}

/** For what opens a dialog: the focus is that dialog's. */
const NOWHERE = () => null

/** Acts of this screen. */
export function useActMaker(): ActMaker {
  const live = useLive()
  return {
    giving: (id, name, command, more = {}) => ({
      caps: [],
      ...more,
      id,
      name,
      on: command !== null,
      run: () => {
        if (command !== null) live.give(command)
      },
    }),
    opening: (id, name, on, run, more = {}) => ({
      caps: [],
      focus: NOWHERE,
      ...more,
      id,
      name,
      on,
      run,
    }),
  }
}

/** Acts as the keys of a screen and the lines of its sheet. */
export function keysOf(acts: readonly Act[]): readonly KeyBinding[] {
  return acts.flatMap((act) =>
    act.caps.map((cap) => ({
      cap,
      label: act.sheet ?? act.name,
      on: act.on,
      whileTyping: act.whileTyping ?? false,
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
    disabled: !act.on,
    chosen: act.chosen ?? false,
    run: act.run,
  }))
}
