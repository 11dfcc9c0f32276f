import { PLANS } from './planner.ts'
import { lookAtPages } from './support/lookAtPages.ts'

lookAtPages(PLANS, () => true)
