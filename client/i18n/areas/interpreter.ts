import { interpreter as en } from '../en/interpreter.ts'
import { interpreter as zh } from '../zh/interpreter.ts'

/** The words of the booth. */
export const words = { en, zh }
