import { foundingUntil, type Scene, scene } from './scene.ts'

/** The founding show seen by screens whose line is cut. */
export function lineScenes(): readonly Scene[] {
  const talk = () => foundingUntil('talk-yan').at('15:46:30')
  return [
    scene('on its own', talk(), { line: 'is cut' }),
    scene('lost', talk(), { line: 'is cut for long' }),
  ]
}
