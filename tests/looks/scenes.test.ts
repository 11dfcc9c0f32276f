import { lookAtScenes } from './support/lookAtScenes.ts'
import { TIGHT } from './tight.ts'

// And the scene that asks most of every screen; all of them are looked at in the long run.
lookAtScenes(({ name }) => name === 'long texts', TIGHT)
