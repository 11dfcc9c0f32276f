import { longTexts, manyScripts, oneItem, shortTexts, sixtyItems } from './agendas.ts'
import { type Scene, scene, showUntil } from './scene.ts'

const speakers = { on: 'first', waiting: 'second' }

/** Shows whose texts and sizes are out of the ordinary. */
export function contentScenes(): readonly Scene[] {
  return [
    scene('long texts', showUntil(longTexts(), 'talk-1').at('09:08:20'), { speakers }),
    scene('long texts in standby', showUntil(longTexts(), 'talk-1').at('09:19').does('finish'), {
      speakers,
    }),
    scene('short texts', showUntil(shortTexts(), 'talk-1').at('09:08:20'), { speakers }),
    scene('many scripts', showUntil(manyScripts(), 'talk-1').at('09:04:20'), { speakers }),
    scene('sixty items', showUntil(sixtyItems(), 'talk-31').at('12:02:20'), { speakers }),
    scene('one item', showUntil(oneItem(), 'talk-1').at('09:15'), { speakers }),
  ]
}
