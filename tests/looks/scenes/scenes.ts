import { contentScenes } from './contents.ts'
import { lineScenes } from './line.ts'
import { runScenes } from './run.ts'
import type { Scene } from './scene.ts'
import { stageScenes } from './stage.ts'

/** Every scene in which the screens are looked at. */
export function scenes(): readonly Scene[] {
  return [...runScenes(), ...contentScenes(), ...lineScenes(), ...stageScenes()]
}
