import { constants, setPriority } from 'node:os'

/** Lets the other threads of the process go first from now on. Elsewhere than on Linux a priority is one of the whole process, and stays. */
export function giveWay(): void {
  if (process.platform === 'linux') setPriority(constants.priority.PRIORITY_BELOW_NORMAL)
}
