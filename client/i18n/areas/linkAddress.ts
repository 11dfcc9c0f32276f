import { linkAddress as en } from '../en/linkAddress.ts'
import { linkAddress as zh } from '../zh/linkAddress.ts'

/** The words of what links begin with. */
export const words = { en, zh }
