import type { planner as english } from '../en/planner.ts'
import type { Shape } from '../shape.ts'
import { plannerEditor } from './plannerEditor.ts'
import { plannerPaste } from './plannerPaste.ts'
import { plannerPublish } from './plannerPublish.ts'

/** Words of the planner's screen, by its parts. */
export const planner = {
  draft: '草稿',
  editor: plannerEditor,
  paste: plannerPaste,
  publish: plannerPublish,
} as const satisfies Shape<typeof english>
