import type { ShowEvent } from '../../../shared/run/state.ts'
import type { Case } from '../../support/given.ts'
import { longTexts, manyScripts, oneItem, rightToLeft, shortTexts, sixtyItems } from './agendas.ts'
import { type Scene, scene, showUntil } from './scene.ts'

const speakers = { on: 'first', waiting: 'second' }

/** An Arabic talk whose speaker chose one of its points. */
function pointInArabic() {
  const show = showUntil(rightToLeft(), 'talk-1').at('09:04:20')
  const point = { ar: 'المياه الجوفية: 3 أسئلة' }
  return show.does({ type: 'chooseTalkingPoint', item: 'talk-1', point, was: null })
}

/** An Arabic talk in an English show; its tests look at it by themselves, as few browsers that test have Arabic faces. */
export const rightToLeftScene = (): Scene => scene('right to left', pointInArabic(), { speakers })

/** Shows whose texts and sizes are out of the ordinary. */
export const contentScenes = (): readonly Scene[] => [
  scene('long texts', boothed(showUntil(longTexts(), 'talk-1')).at('09:08:20'), { speakers }),
  scene('long texts in standby', showUntil(longTexts(), 'talk-1').at('09:19').does('finish'), {
    speakers,
  }),
  scene('short texts', showUntil(shortTexts(), 'talk-1').at('09:08:20'), { speakers }),
  scene('many scripts', showUntil(manyScripts(), 'talk-1').at('09:04:20'), { speakers }),
  scene('sixty items', showUntil(sixtyItems(), 'talk-31').at('12:02:20'), { speakers }),
  scene('one item', showUntil(oneItem(), 'talk-1').at('09:15'), { speakers }),
]

/** The show with two in its booth whose names are long, one of whom asks the other for a swap. */
function boothed(show: Case): Case {
  const booth = 'en–zh'
  const link = (id: string, name: string): ShowEvent => ({
    type: 'linkMade',
    v: 1,
    link: id,
    grant: { roles: ['interpreter'], person: null, booth, name },
  })
  show.record([
    link('interpreter', 'Alexandra Konstantinopoulou-Wassermann'),
    link('colleague', 'Maximiliane Freifrau von Hohenlohe-Ost'),
  ])
  show.asBooth(booth, 'interpreter').does({ type: 'takeMic', was: null })
  show.asBooth(booth, 'colleague').does({ type: 'askSwap', on: 'interpreter', before: null })
  return show.as('moderator')
}
