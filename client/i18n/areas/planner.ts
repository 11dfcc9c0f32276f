import { planner as en } from '../en/planner.ts'
import { planner as zh } from '../zh/planner.ts'

/** The words of the planner. */
export const words = { en, zh }
