import { card as en } from '../en/card.ts'
import { card as zh } from '../zh/card.ts'

/** The words of cards, wherever they lie. */
export const words = { en, zh }
