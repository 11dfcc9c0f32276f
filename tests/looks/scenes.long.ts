import { lookAtScenes } from './support/lookAtScenes.ts'

lookAtScenes(() => true)
