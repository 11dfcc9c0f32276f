import { PLAN_TERMS } from './plan.ts'
import { RUN_TERMS } from './run.ts'
import { SCREEN_TERMS } from './screens.ts'

/** Every word of the product, once: what the page of words and `docs/words.md` show, and what every text is held to. */
export const TERMS = { ...PLAN_TERMS, ...RUN_TERMS, ...SCREEN_TERMS } as const

/** A word of the product by its name in the list. */
export type TermId = keyof typeof TERMS
