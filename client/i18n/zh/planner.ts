import type { planner as en } from '../en/planner.ts'
import type { Same } from '../shape.ts'
import { plannerEditor } from './plannerEditor.ts'
import { plannerGlossary } from './plannerGlossary.ts'
import { plannerLinks } from './plannerLinks.ts'
import { plannerPrint } from './plannerPrint.ts'
import { plannerPublish } from './plannerPublish.ts'
import { plannerRehearse } from './plannerRehearse.ts'

/** Words of the planner's screen, by its parts. */
export const planner: Same<typeof en> = {
  draft: '草稿',
  editor: plannerEditor,
  glossary: plannerGlossary,
  links: plannerLinks,
  print: plannerPrint,
  publish: plannerPublish,
  rehearse: plannerRehearse,
}
