import { lookAtOverlays } from './support/lookAtOverlays.ts'

// A few; both of each in the long run.
lookAtOverlays((at) => at % 54 === 0)
