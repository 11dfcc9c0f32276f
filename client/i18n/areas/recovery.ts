import { recovery as en } from '../en/recovery.ts'
import { recovery as zh } from '../zh/recovery.ts'

/** The words of the ways to land. */
export const words = { en, zh }
