import { PLANS } from './planner.ts'
import { lookAtPages } from './support/lookAtPages.ts'

// A few; all three of each in the long run.
lookAtPages(PLANS, (at) => at % 92 === 46)
