import type { moderator as en } from '../en/moderator.ts'
import type { Same } from '../shape.ts'

/** Words of the moderator's console. */
export const moderator: Same<typeof en> = {
  title: '主持人',
}
