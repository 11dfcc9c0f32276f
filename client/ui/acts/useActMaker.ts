import type { Command } from '../../../shared/run/command.ts'
import type { Refusal } from '../../../shared/run/refusal.ts'
import { useLive } from '../../live/LiveContext.tsx'
import type { Act } from './act.ts'

/** A command that would not be taken now, and why. */
export type NotNow = { readonly command: Command; readonly refusal: Refusal }

/** What an act may say besides its name; `whyNot` is asked when its key is pressed in vain. */
type ActExtras = Partial<Omit<Act, 'id' | 'name' | 'on' | 'run' | 'sayWhyNot'>> & {
  readonly whyNot?: (() => NotNow | null) | undefined
}

/** A value, or a function that calculates it when somebody asks: most acts are never looked at between two events. */
type Lazy<T> = T | (() => T)

function resolveLazy<T extends Command | boolean | null>(lazy: Lazy<T>): T {
  return typeof lazy === 'function' ? lazy() : lazy
}

/** Makes acts: such as give a command, off while it cannot be given, and such as open something. */
type ActMaker = {
  readonly giving: (
    id: string,
    name: string,
    command: Lazy<Command | null>,
    more?: ActExtras,
  ) => Act
  readonly opening: (
    id: string,
    name: string,
    on: Lazy<boolean>,
    run: () => void,
    more?: Omit<ActExtras, 'whyNot'>,
  ) => Act
}

/** For what opens a dialog: the focus is that dialog's. */
const NOWHERE = () => null

/** Acts of this screen. */
export function useActMaker(): ActMaker {
  const live = useLive()
  return {
    giving: (id, name, command, { whyNot, ...more } = {}) => ({
      caps: [],
      ...more,
      id,
      name,
      get on() {
        return resolveLazy(command) !== null
      },
      sayWhyNot:
        whyNot &&
        (() => {
          const not = whyNot()
          if (not !== null) live.refuse(not.command, not.refusal)
        }),
      run: () => {
        const given = resolveLazy(command)
        if (given !== null) live.give(given)
      },
    }),
    opening: (id, name, on, run, more = {}) => ({
      caps: [],
      focus: NOWHERE,
      ...more,
      id,
      name,
      get on() {
        return resolveLazy(on)
      },
      run,
    }),
  }
}
