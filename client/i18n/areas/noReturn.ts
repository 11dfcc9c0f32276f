import { noReturn as en } from '../en/noReturn.ts'
import { noReturn as zh } from '../zh/noReturn.ts'

/** The words of points of no return. */
export const words = { en, zh }
