import { steps as en } from '../en/steps.ts'
import { steps as zh } from '../zh/steps.ts'

/** The words of the list of steps. */
export const words = { en, zh }
