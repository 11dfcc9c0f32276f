import type { interpreter as en } from '../en/interpreter.ts'
import type { Same } from '../shape.ts'

/** Words of the interpreter's screen. */
export const interpreter: Same<typeof en> = {}
