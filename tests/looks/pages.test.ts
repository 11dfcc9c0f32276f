import { DOORS } from './pages.ts'
import { lookAtPages } from './support/lookAtPages.ts'

// A few, on phone and laptop in turn; all three of each in the long run.
lookAtPages(DOORS, (at) => at % 43 === 0)
