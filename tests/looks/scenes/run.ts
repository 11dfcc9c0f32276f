import { findItem } from '../../../shared/run/lookup.ts'
import { MINUTE } from '../../../shared/time/instant.ts'
import { canned, free, sendCue, toPerson, toRole } from '../../support/changes.ts'
import { rehearsal } from '../../support/given.ts'
import { cut, recover } from '../../support/press.ts'
import { founding } from '../../support/shows.ts'
import { foundingShow, foundingUntil, type Scene, scene } from './scene.ts'

/** The third talk begins at 15:40 and has 15 minutes. */
const talk = (at: string) => foundingUntil('talk-yan').at(at)

/** A case that is over time, whose speaker chose one of the talking points. */
function panel() {
  const show = foundingUntil('case-dresden').at('16:31:40')
  const agenda = show.state.published?.agenda
  const item = agenda ? findItem(agenda, 'case-dresden')?.item : undefined
  const point = item?.talkingPoints.at(1) ?? null
  show.does({ type: 'chooseTalkingPoint', item: 'case-dresden', point, was: null })
  return show.at('16:35:40').isIn('over')
}

/** The founding show in every state of its run. */
export function runScenes(): readonly Scene[] {
  return [
    scene('planned', foundingShow().at('14:42:10')),
    scene('waiting to begin', foundingShow().plays('15:00:20 startShow, 15:01:05')),
    scene('standby', foundingUntil('talk-wende').plays('15:44 finish, 15:44:20')),
    scene('calm', talk('15:46:30').isIn('calm')),
    scene('amber', talk('15:53:12').isIn('amber')),
    scene('red', talk('15:54:14').isIn('red')),
    scene('over', talk('15:55:37').isIn('over')),
    scene('far over', talk('16:07:04').shows('+12:04')),
    scene('paused', talk('15:49').does('pause').at('15:50:10')),
    scene('given', talk('15:53:20').does('giveTime', 'talk-yan', 1).at('15:53:22')),
    scene('taken', talk('15:46').does('takeTime', 'talk-yan', 2).at('15:46:02')),
    scene('break', foundingUntil('water-break-item').at('16:21:15')),
    // Everything there is to say of a talk takes all of the column beside the stage's figures.
    scene('much to say', foundingUntil('talk-wende').at('15:24')),
    scene('panel', panel(), { speakers: { on: 'juliane-mathey', waiting: 'marc-barra' } }),
    scene('discussion', floorTurn()),
    scene('ended', foundingUntil('questions').plays('17:29 finish, endShow, 17:31')),
    scene('reopened', foundingUntil('questions').plays('17:27 finish, endShow, reopen, 17:28')),
    scene('cue', cue()),
    scene('new times', newTimes()),
    scene('room', room()),
    scene('behind', behind()),
    scene('changed', changed()),
    scene('rehearsal', rehearsed()),
  ]
}

const floorTurn = () =>
  foundingUntil('questions')
    .at('17:12')
    .does({ type: 'giveFloor', item: 'questions', person: 'juliane-mathey', limit: 2 * MINUTE })
    .at('17:12:40')

const cueTo = (to: Parameters<typeof sendCue>[0], content: Parameters<typeof sendCue>[1]) =>
  sendCue(to, content, 5 * MINUTE)

const cue = () =>
  talk('15:52')
    .does(cueTo(toRole('speaker'), free('Please come a little closer to the microphone')))
    .does(cueTo(toRole('stage'), free('Questions are collected after the panel')))
    .does(cueTo(toPerson('wentao-yan'), canned('minutes', 2)))
    .at('15:52:10')

/** A way to land: the waiting speaker's two turns are shorter, and there are words of the moderator's. */
const newTimes = () =>
  talk('15:50')
    .does(
      recover({
        cuts: [cut('talk-barra', 10, 8.5), cut('case-paris', 5, 4)],
        drops: ['water-break-item'],
        asked: true,
        tells: {
          word: { text: 'Thank you for helping: the panel is to have its time.', lang: 'en' },
        },
      }),
    )
    .at('15:50:10')

/** What was noted of a talk, in more words than its row has room for. */
const LATE = { text: 'Slides came up late, and the booth asked to go slower', lang: 'en' }

const room = () =>
  talk('15:50')
    .does({ type: 'markAttendance', person: 'wentao-yan', mark: 'here' })
    .does({ type: 'markAttendance', person: 'marc-barra', mark: 'here' })
    .does({ type: 'markAttendance', person: 'jiang-wang', mark: 'not-here' })
    .as('marc-barra', 'marc-barra')
    .does({ type: 'raiseHand', wants: 'floor' })
    .as('wentao-yan', 'wentao-yan')
    .does({ type: 'raiseHand', wants: 'minute' })
    .as('moderator')
    .does({ type: 'remark', item: 'talk-bai', remark: LATE, was: null })
    .at('15:50:40')

/** The third talk ends 12 minutes late: the panel must wait, and the show ends 7 minutes over. */
const behind = () => talk('16:07').does('next').at('16:09:30')

/** Its clock is stood, which takes the most words to say. */
const rehearsed = () =>
  rehearsal(founding())
    .onPlanUntil('talk-yan')
    .at('15:46:30')
    .does({ type: 'setClock', rate: 30, paused: true, forwardTo: null })

const changed = () =>
  talk('15:45').plays(
    'drop water-break-item, swap talk-barra talk-wang, insertBehind case-paris 5, goTo talk-wang, 15:46:30',
  )
