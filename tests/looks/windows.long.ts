import { EYES } from './eyes.ts'
import { DOORS } from './pages.ts'
import { PLANS } from './planner.ts'
import { lookAtPagesOn } from './support/lookAtPages.ts'

lookAtPagesOn([...DOORS, ...PLANS], EYES)
