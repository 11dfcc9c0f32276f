import { intake as en } from '../en/intake.ts'
import { intake as zh } from '../zh/intake.ts'

/** The words of an agenda on its way in: pasted, read, looked at. */
export const words = { en, zh }
