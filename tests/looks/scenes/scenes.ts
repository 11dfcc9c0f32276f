import type { Command } from '../../../shared/run/command.ts'
import type { StageLook } from '../../../shared/run/stageLook.ts'
import { PROGRAMME } from '../../../shared/run/state.ts'
import { MINUTE } from '../../../shared/time/instant.ts'
import { free, sendCue, toRole } from '../../support/changes.ts'
import type { Case } from '../../support/given.ts'
import { present } from '../../support/present.ts'
import { contentScenes } from './contents.ts'
import { runScenes } from './run.ts'
import { foundingShow, foundingUntil, type Scene, scene } from './scene.ts'

const OPEN: Command = { type: 'setPublic', public: true, was: false }

/** Where it is reached from outside, so that codes are drawn. */
const OUTSIDE = { publicUrl: 'https://rostrum.example' }

const looks = (look: StageLook): Command => ({ type: 'setStageLook', look, was: PROGRAMME })

const LUNCH: StageLook = {
  is: 'message',
  texts: {
    en: 'The Chinese channel is back. Please choose channel 2',
    'zh-Hans': '中文频道已恢复，请选择 2 频道',
  },
}

/** As many words as a message may have, in both languages. */
const LONG: StageLook = {
  is: 'message',
  texts: {
    en: 'The lunch is served on the second floor, in the hall behind the library. Whoever is on the panel is asked to be back ten minutes before the others, at the small door left of the stage, to be wired.',
    'zh-Hans':
      '午餐在二楼图书馆后面的大厅供应。请参加专题讨论的嘉宾提前十分钟返回，在舞台左侧的小门处集合，佩戴麦克风。其他来宾请在下午一点前回到会场就座，以便准时开始。',
  },
}

/** The third talk, with what the stage is told to show. */
const talk = (look: StageLook, at = '15:46:30'): Case =>
  foundingUntil('talk-yan').does(looks(look)).at(at)

/** A cue to a stage that is black. */
const cueOverBlack = (): Case =>
  talk({ is: 'black' })
    .does(sendCue(toRole('stage'), free('Please leave by the doors at the back'), 5 * MINUTE))
    .at('15:46:40')

/** What the stage shows before the start and in a break of a show that everyone may follow, and every look that can be chosen. */
const stageScenes = (): readonly Scene[] => [
  scene('open, planned', foundingShow().does(OPEN).at('14:42:10'), OUTSIDE),
  scene('open, break', foundingUntil('water-break-item').does(OPEN).at('16:21:15'), OUTSIDE),
  scene('clock', talk({ is: 'clock' })),
  scene('countdown', talk({ is: 'countdown' })),
  scene('countdown, over', talk({ is: 'countdown' }, '16:07:04')),
  scene(
    'countdown, planned',
    foundingShow()
      .does(looks({ is: 'countdown' }))
      .at('14:52:50'),
  ),
  scene('message', talk(LUNCH)),
  scene('long message', talk(LONG, '15:54:14')),
  scene('black', talk({ is: 'black' })),
  scene('cue over black', cueOverBlack()),
]

/** The founding show seen by screens whose line is cut. */
function lineScenes(): readonly Scene[] {
  const talk = () => foundingUntil('talk-yan').at('15:46:30')
  return [
    scene('on its own', talk(), { line: 'is cut' }),
    scene('lost', talk(), { line: 'is cut for long' }),
  ]
}

let all: readonly Scene[] | null = null

/** Every scene in which the screens are looked at, made once. */
export function scenes(): readonly Scene[] {
  all ??= [...runScenes(), ...contentScenes(), ...lineScenes(), ...stageScenes()]
  return all
}

/** Returns a scene by its name. */
export const sceneCalled = (wanted: string): Scene =>
  present(scenes().find(({ name }) => name === wanted))
