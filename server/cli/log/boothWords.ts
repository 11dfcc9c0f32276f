import type { ItemId } from '../../../shared/agenda/ids.ts'
import { type BoothTurns, type Interpreter, turnsIn } from '../../../shared/run/boothTurns.ts'
import type { BoothEvents } from '../../../shared/run/events.ts'
import { oneLine } from '../terminal.ts'
import { boothTitle, type EventWords, itemName, personName, type StatesAround } from './scene.ts'

const HOW = { first: 'is on', agreed: 'is on, as agreed', inNeed: 'took over' } as const

function nameOf(scene: StatesAround, who: Interpreter | null | undefined): string {
  if (who === null || who === undefined) return 'nobody'
  if (who.person !== null) return personName(scene, who.person)
  return oneLine(who.name ?? who.link)
}

function before(scene: StatesAround, item: ItemId | null | undefined): string {
  return item === null || item === undefined ? '' : ` before ${itemName(scene, item)}`
}

type Words<E extends BoothEvents> = (event: E, scene: StatesAround, turns: BoothTurns) => string

function inBooth<E extends BoothEvents>(words: Words<E>) {
  return (event: E, scene: StatesAround) => {
    const turns = turnsIn(scene.before, event.booth)
    return `booth ${boothTitle(scene, event.booth)}: ${words(event, scene, turns)}`
  }
}

/** What happened in a booth, in words. */
export const BOOTH_WORDS: EventWords<BoothEvents['type']> = {
  boothTaken: inBooth(({ who, how }, scene) => `${nameOf(scene, who)} ${HOW[how]}`),
  boothHandedOver: inBooth(
    (_, scene, { request }) => `${nameOf(scene, request?.successor)} ${HOW.agreed}`,
  ),
  boothLeft: inBooth((_, scene, { on }) => `${nameOf(scene, on?.who)} is on no more`),
  swapAsked: inBooth(
    (event, scene) => `${nameOf(scene, event.by)} asks to swap${before(scene, event.before)}`,
  ),
  swapAgreed: inBooth(
    ({ successor }, scene, { request }) =>
      `swap agreed${before(scene, request?.before)}, to ${nameOf(scene, successor)}`,
  ),
  swapDeclined: inBooth(({ by }, scene) => `swap declined by ${nameOf(scene, by)}`),
  swapSkipped: inBooth((event, scene) => `no swap${before(scene, event.before)}`),
}
