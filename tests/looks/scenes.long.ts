import { lookAtScenes } from './support/lookAtScenes.ts'
import { TIGHT, TIGHT_TOO } from './tight.ts'

lookAtScenes(() => true, [...TIGHT, ...TIGHT_TOO])
