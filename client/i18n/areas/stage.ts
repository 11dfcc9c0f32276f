import { stage as en } from '../en/stage.ts'
import { stage as zh } from '../zh/stage.ts'

/** The words of the stage. */
export const words = { en, zh }
