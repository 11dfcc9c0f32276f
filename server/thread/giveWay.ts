import { constants, getPriority, setPriority } from 'node:os'

const LATER = constants.priority.PRIORITY_BELOW_NORMAL

/** Lets the other threads of the process go first from now on. Elsewhere than on Linux a priority is one of the whole process, and stays. */
export function giveWay(): void {
  if (process.platform !== 'linux') return
  try {
    // Raising a priority again needs a privilege.
    if (getPriority() < LATER) setPriority(LATER)
  } catch {
    // A sandbox may not allow it: the thread does its work all the same.
  }
}
