import { pageSeen as en } from '../en/pageSeen.ts'
import { pageSeen as zh } from '../zh/pageSeen.ts'

/** The words about a speaker’s page as it is seen from the console. */
export const words = { en, zh }
