import { DOORS } from './pages.ts'
import { lookAtPages } from './support/lookAtPages.ts'

// Phone, laptop, wall in turn; all three of each in the long run.
lookAtPages(DOORS, (at) => at % 5 === 0)
