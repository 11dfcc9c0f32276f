import { moderator as en } from '../en/moderator.ts'
import { moderator as zh } from '../zh/moderator.ts'

/** The words of the console. */
export const words = { en, zh }
