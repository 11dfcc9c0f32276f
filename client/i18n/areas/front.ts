import { front as en } from '../en/front.ts'
import { front as zh } from '../zh/front.ts'

/** The words of the page for someone without a link. */
export const words = { en, zh }
