import { present } from '../../support/present.ts'
import { contentScenes } from './contents.ts'
import { lineScenes } from './line.ts'
import { runScenes } from './run.ts'
import type { Scene } from './scene.ts'
import { stageScenes } from './stage.ts'

let all: readonly Scene[] | null = null

/** Every scene in which the screens are looked at, made once. */
export function scenes(): readonly Scene[] {
  all ??= [...runScenes(), ...contentScenes(), ...lineScenes(), ...stageScenes()]
  return all
}

/** Returns a scene by its name. */
export const sceneCalled = (wanted: string): Scene =>
  present(scenes().find(({ name }) => name === wanted))
