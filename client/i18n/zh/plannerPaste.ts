import type { plannerPaste as en } from '../en/plannerPaste.ts'
import type { Same } from '../shape.ts'

/** Words of what was pasted and what was understood. */
export const plannerPaste: Same<typeof en> = {
  title: '粘贴议程',
}
