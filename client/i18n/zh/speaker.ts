import type { speaker as en } from '../en/speaker.ts'
import type { Same } from '../shape.ts'

/** Words of the speaker's screen. */
export const speaker: Same<typeof en> = {}
