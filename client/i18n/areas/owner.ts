import { owner as en } from '../en/owner.ts'
import { owner as zh } from '../zh/owner.ts'

/** The words of the owner’s page. */
export const words = { en, zh }
