import { timeline as en } from '../en/timeline.ts'
import { timeline as zh } from '../zh/timeline.ts'

/** The words of the timeline. */
export const words = { en, zh }
