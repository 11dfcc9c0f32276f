import type { ItemId } from '../../../shared/agenda/ids.ts'
import { type BoothTurns, type Interpreter, turnsIn } from '../../../shared/run/boothTurns.ts'
import type { Addressee, CueContent, NewTimes } from '../../../shared/run/cue.ts'
import type { BoothEvents, PeopleEvents } from '../../../shared/run/events.ts'
import type { RequestKind } from '../../../shared/run/request.ts'
import { oneLine } from '../terminal.ts'
import {
  boothTitle,
  type EventTexts,
  itemName,
  lengthText,
  personName,
  type StatesAround,
} from './names.ts'

const SHIFT_STARTS = {
  first: 'starts',
  agreed: 'takes over as agreed',
  inNeed: 'takes over',
} as const

function nameOf(scene: StatesAround, interpreter: Interpreter | null | undefined): string {
  if (interpreter === null || interpreter === undefined) return 'nobody'
  if (interpreter.person !== null) return personName(scene, interpreter.person)
  return oneLine(interpreter.name ?? interpreter.link)
}

function beforeItemText(scene: StatesAround, item: ItemId | null | undefined): string {
  return item === null || item === undefined ? '' : ` before ${itemName(scene, item)}`
}

type BoothText<E extends BoothEvents> = (event: E, scene: StatesAround, turns: BoothTurns) => string

function boothText<E extends BoothEvents>(describe: BoothText<E>) {
  return (event: E, scene: StatesAround) => {
    const turns = turnsIn(scene.before, event.booth)
    return `booth ${boothTitle(scene, event.booth)}: ${describe(event, scene, turns)}`
  }
}

export const BOOTH_TEXTS: EventTexts<BoothEvents['type']> = {
  boothTaken: boothText(({ who, how }, scene) => `${nameOf(scene, who)} ${SHIFT_STARTS[how]}`),
  boothHandedOver: boothText(
    (_, scene, { request }) => `${nameOf(scene, request?.successor)} ${SHIFT_STARTS.agreed}`,
  ),
  boothLeft: boothText((_, scene, { on }) => `${nameOf(scene, on?.who)} left`),
  swapAsked: boothText(
    (event, scene) =>
      `${nameOf(scene, event.by)} asks to swap${beforeItemText(scene, event.before)}`,
  ),
  swapAgreed: boothText(
    ({ successor }, scene, { request }) =>
      `swap agreed${beforeItemText(scene, request?.before)}, to ${nameOf(scene, successor)}`,
  ),
  swapDeclined: boothText(({ by }, scene) => `swap declined by ${nameOf(scene, by)}`),
  swapSkipped: boothText((event, scene) => `no swap${beforeItemText(scene, event.before)}`),
}

const ATTENDANCE = { here: 'is here', 'not-here': 'is not here' } as const

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
  const text = canned === 'cantHear' ? 'cannot hear' : canned
  return params === null ? text : `${params.minutes} ${text}`
}

function cueName({ before }: StatesAround, id: string): string {
  const cue = before.cues.find((one) => one.id === id)
  return cue === undefined ? 'cue' : `cue ${cueText(cue.content)}`
}

function addresseeName(to: Addressee, scene: StatesAround): string {
  return to.type === 'person' ? personName(scene, to.person) : `every ${to.role}`
}

const DROP_REASONS = { ended: 'the turn ended', taken: 'time was taken beyond it' } as const

const REQUESTS: Readonly<Record<RequestKind, string>> = {
  minute: 'one more minute',
  floor: 'the floor',
}

export const PEOPLE_TEXTS: EventTexts<PeopleEvents['type']> = {
  floorGiven: ({ turn: { person, limit } }, scene) =>
    `floor to ${personName(scene, person)}${limit === null ? '' : `, for ${lengthText(limit)}`}`,
  floorEnded: () => 'floor turn ended',
  handRaised: ({ hand }, scene) =>
    `${personName(scene, hand.person)} asks for ${REQUESTS[hand.wants]}`,
  handLowered: ({ hand: id }, scene) => {
    const hand = scene.before.hands.find((one) => one.id === id)
    return hand === undefined ? 'hand lowered' : `hand of ${personName(scene, hand.person)} lowered`
  },
  attendanceMarked: ({ person, mark }, scene) =>
    `${personName(scene, person)} ${mark === null ? 'no longer marked' : ATTENDANCE[mark]}`,
  cueSent: ({ cue: { to, content, due } }, scene) => {
    const scheduled = due === undefined ? '' : ', scheduled'
    return `cue to ${addresseeName(to, scene)}: ${cueText(content)}${scheduled}`
  },
  cueAcknowledged: ({ cue, person, link }, scene) =>
    `${cueName(scene, cue)} seen by ${person === null ? link : personName(scene, person)}`,
  cueExpired: ({ cue }, scene) => `${cueName(scene, cue)} expired`,
  cueWithdrawn: ({ cue }, scene) => `${cueName(scene, cue)} withdrawn`,
  cardDropped: ({ cue, why }, scene) => `${cueName(scene, cue)} not shown: ${DROP_REASONS[why]}`,
}
