import { DOORS } from './pages.ts'
import { lookAtPages } from './support/lookAtPages.ts'

// A few; all three of each in the long run.
lookAtPages(DOORS, (at) => at % 86 === 43)
