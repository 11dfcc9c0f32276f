import type { Addressee, CueContent, NewTimes } from '../../../shared/run/cue.ts'
import type { PeopleEvents } from '../../../shared/run/events.ts'
import type { RequestKind } from '../../../shared/run/request.ts'
import { oneLine } from '../terminal.ts'
import { lengthText, personName, type StatesAround } from './scene.ts'

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

function lowered(scene: StatesAround, id: string): string {
  const hand = scene.before.hands.find((one) => one.id === id)
  return hand === undefined ? 'hand lowered' : `hand of ${personName(scene, hand.person)} lowered`
}

/** What happened among people, in words. */
export function peopleWords(event: PeopleEvents, scene: StatesAround): string {
  switch (event.type) {
    case 'floorGiven': {
      const { person, limit } = event.turn
      const long = limit === null ? '' : `, for ${lengthText(limit)}`
      return `floor to ${personName(scene, person)}${long}`
    }
    case 'floorEnded':
      return 'floor taken back'
    case 'handRaised':
      return `${personName(scene, event.hand.person)} asks for ${WANTS[event.hand.wants]}`
    case 'handLowered':
      return lowered(scene, event.hand)
    case 'attendanceMarked': {
      const name = personName(scene, event.person)
      return event.mark === null ? `${name} no longer marked` : `${name} ${MARKS[event.mark]}`
    }
    case 'cueSent': {
      const { to, content, due } = event.cue
      const armed = due === undefined ? '' : ', which waits for its time'
      return `cue to ${addresseeName(to, scene)}: ${cueText(content)}${armed}`
    }
    case 'cueAcknowledged': {
      const by = event.person === null ? event.link : personName(scene, event.person)
      return `${cueName(scene, event.cue)} seen by ${by}`
    }
    case 'cueExpired':
      return `${cueName(scene, event.cue)} is over`
    case 'cueWithdrawn':
      return `${cueName(scene, event.cue)} withdrawn`
    case 'cardDropped':
      return `${cueName(scene, event.cue)} not shown: ${DROPPED[event.why]}`
  }
}
