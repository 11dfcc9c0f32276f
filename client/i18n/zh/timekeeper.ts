import type { timekeeper as en } from '../en/timekeeper.ts'
import type { Same } from '../shape.ts'

/** Words of the timekeeper's screen. */
export const timekeeper: Same<typeof en> = {}
