import { giveOut as en } from '../en/giveOut.ts'
import { giveOut as zh } from '../zh/giveOut.ts'

/** The words of giving everybody their link. */
export const words = { en, zh }
