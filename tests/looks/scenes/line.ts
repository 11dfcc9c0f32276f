import { foundingUntil, type Scene, scene } from './scene.ts'

/** The founding show seen by screens whose line is cut. */
export function lineScenes(): readonly Scene[] {
  const talk = () => foundingUntil('talk-yan').at('15:49:30')
  return [
    scene('on its own', talk(), { afterwards: 'is-cut-off' }),
    scene('lost', talk(), { afterwards: 'is-cut-off-for-long', counts: false }),
  ]
}
