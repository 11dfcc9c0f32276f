import { lookAtOverlays } from './support/lookAtOverlays.ts'

// Phone and laptop in turn; both of each in the long run.
lookAtOverlays((at) => at % 5 === 0)
