import type { Addressee, CueContent, NewTimes } from '../../../shared/run/cue.ts'
import type { PeopleEvents } from '../../../shared/run/events.ts'
import type { RequestKind } from '../../../shared/run/request.ts'
import { oneLine } from '../terminal.ts'
import { type EventWords, lengthText, personName, type StatesAround } from './scene.ts'

const MARKS = { here: 'is here', 'not-here': 'is not here' } as const

function newTimeText({ from, to }: NewTimes['items'][number]): string {
  if (to === null) return 'left out'
  return from === null ? `back, ${lengthText(to)}` : `${lengthText(to)}, not ${lengthText(from)}`
}

function cueText(content: CueContent): string {
  if (content.type === 'free') return `"${oneLine(content.text)}"`
  if (content.type === 'times') {
    const word = content.word === null ? [] : [`"${oneLine(content.word.text)}"`]
    return `new time ${[...content.items.map(newTimeText), ...word].join('; ')}`
  }
  const { canned, params } = content
  const words = canned === 'cantHear' ? 'cannot hear' : canned
  return params === null ? words : `${params.minutes} ${words}`
}

function cueName({ before }: StatesAround, id: string): string {
  const cue = before.cues.find((one) => one.id === id)
  return cue === undefined ? 'cue' : `cue ${cueText(cue.content)}`
}

function addresseeName(to: Addressee, scene: StatesAround): string {
  return to.type === 'person' ? personName(scene, to.person) : `every ${to.role}`
}

const DROPPED = { ended: 'its turn ended', taken: 'time was taken past it' } as const

const WANTS: Readonly<Record<RequestKind, string>> = {
  minute: 'a minute more',
  floor: 'the floor',
}

/** What happened among people, in words. */
export const PEOPLE_WORDS: EventWords<PeopleEvents['type']> = {
  floorGiven: ({ turn: { person, limit } }, scene) =>
    `floor to ${personName(scene, person)}${limit === null ? '' : `, for ${lengthText(limit)}`}`,
  floorEnded: () => 'floor taken back',
  handRaised: ({ hand }, scene) =>
    `${personName(scene, hand.person)} asks for ${WANTS[hand.wants]}`,
  handLowered: ({ hand: id }, scene) => {
    const hand = scene.before.hands.find((one) => one.id === id)
    return hand === undefined ? 'hand lowered' : `hand of ${personName(scene, hand.person)} lowered`
  },
  attendanceMarked: ({ person, mark }, scene) =>
    `${personName(scene, person)} ${mark === null ? 'no longer marked' : MARKS[mark]}`,
  cueSent: ({ cue: { to, content, due } }, scene) => {
    const armed = due === undefined ? '' : ', which waits for its time'
    return `cue to ${addresseeName(to, scene)}: ${cueText(content)}${armed}`
  },
  cueAcknowledged: ({ cue, person, link }, scene) =>
    `${cueName(scene, cue)} seen by ${person === null ? link : personName(scene, person)}`,
  cueExpired: ({ cue }, scene) => `${cueName(scene, cue)} is over`,
  cueWithdrawn: ({ cue }, scene) => `${cueName(scene, cue)} withdrawn`,
  cardDropped: ({ cue, why }, scene) => `${cueName(scene, cue)} not shown: ${DROPPED[why]}`,
}
