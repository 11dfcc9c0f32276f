import { PLANS } from './planner.ts'
import { lookAtPages } from './support/lookAtPages.ts'

// A few, on phone and laptop in turn; all three of each in the long run.
lookAtPages(PLANS, (at) => at % 46 === 0)
