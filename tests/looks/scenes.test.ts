import { lookAtScenes } from './support/lookAtScenes.ts'

/** The scenes that differ most; all of them are looked at in the long run. */
const MOST_UNLIKE = ['far over', 'long texts']

lookAtScenes(({ name }) => MOST_UNLIKE.includes(name))
