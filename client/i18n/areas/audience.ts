import { audience as en } from '../en/audience.ts'
import { audience as zh } from '../zh/audience.ts'

/** The words of the audience’s page. */
export const words = { en, zh }
