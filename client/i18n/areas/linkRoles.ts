import { linkRoles as en } from '../en/linkRoles.ts'
import { linkRoles as zh } from '../zh/linkRoles.ts'

/** The words of what a link opens. */
export const words = { en, zh }
