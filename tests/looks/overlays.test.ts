import { lookAtOverlays } from './support/lookAtOverlays.ts'

// A few, on phone and laptop in turn; both of each in the long run.
lookAtOverlays((at) => at % 27 === 0)
