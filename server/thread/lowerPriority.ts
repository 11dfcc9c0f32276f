import { constants, getPriority, setPriority } from 'node:os'

const LOW_PRIORITY = constants.priority.PRIORITY_BELOW_NORMAL

/** Lowers the priority of this thread. Only Linux has priorities of threads; elsewhere nothing changes. */
export function lowerPriority(): void {
  if (process.platform !== 'linux') return
  try {
    // Raising a priority again needs a privilege.
    if (getPriority() < LOW_PRIORITY) setPriority(LOW_PRIORITY)
  } catch {
    // A sandbox may forbid it.
  }
}
