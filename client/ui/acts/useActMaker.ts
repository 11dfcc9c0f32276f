import type { Command } from '../../../shared/run/command.ts'
import { useLive } from '../../live/LiveContext.tsx'
import type { Act } from './act.ts'

/** What an act may say besides its name. */
type ActExtras = Partial<Omit<Act, 'id' | 'name' | 'on' | 'run'>>

/** Makes acts: such as give a command, off while it cannot be given, and such as open something. */
type ActMaker = {
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
