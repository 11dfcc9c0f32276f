import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const FOUNDING = join(import.meta.dirname, '../../../../shared/inputs/ura-dialogue.txt')
const RIVER = join(import.meta.dirname, '../../server/intake/corpus/open/riverForum.txt')

/** The founding text where it lies beside the project, or one of our own in its layout. */
export const foundingText = (): string =>
  readFileSync(existsSync(FOUNDING) ? FOUNDING : RIVER, 'utf8')
