import { timekeeper as en } from '../en/timekeeper.ts'
import { timekeeper as zh } from '../zh/timekeeper.ts'

/** The words of the timekeeper’s screen. */
export const words = { en, zh }
