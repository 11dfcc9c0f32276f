import { lookAtScenes } from './support/lookAtScenes.ts'

// The one that asks most of every screen; all of them are looked at in the long run.
lookAtScenes(({ name }) => name === 'long texts')
