import { speaker as en } from '../en/speaker.ts'
import { speaker as zh } from '../zh/speaker.ts'

/** The words of a speaker’s page. */
export const words = { en, zh }
