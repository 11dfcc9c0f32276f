import { nextTime as en } from '../en/nextTime.ts'
import { nextTime as zh } from '../zh/nextTime.ts'

/** The words of how long the next show is to plan things. */
export const words = { en, zh }
