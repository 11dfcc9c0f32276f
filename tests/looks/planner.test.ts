import { PLANS } from './planner.ts'
import { lookAtPages } from './support/lookAtPages.ts'

// Phone, laptop, wall in turn; all three of each in the long run.
lookAtPages(PLANS, (at) => at % 5 === 0)
