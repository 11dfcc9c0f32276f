import { DOORS } from './pages.ts'
import { lookAtPages } from './support/lookAtPages.ts'

lookAtPages(DOORS, () => true)
