import { lookAtOverlays } from './support/lookAtOverlays.ts'

lookAtOverlays(() => true)
