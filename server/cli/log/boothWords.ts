import type { ItemId } from '../../../shared/agenda/ids.ts'
import { type Interpreter, turnsIn } from '../../../shared/run/boothTurns.ts'
import type { BoothEvents } from '../../../shared/run/events.ts'
import { oneLine } from '../terminal.ts'
import { boothTitle, itemName, personName, type StatesAround } from './scene.ts'

const HOW = { first: 'is on', agreed: 'is on, as agreed', inNeed: 'took over' } as const

function nameOf(scene: StatesAround, who: Interpreter | null | undefined): string {
  if (who === null || who === undefined) return 'nobody'
  if (who.person !== null) return personName(scene, who.person)
  return oneLine(who.name ?? who.link)
}

function wordsOf(event: BoothEvents, scene: StatesAround): string {
  const { on, request } = turnsIn(scene.before, event.booth)
  const name = (who: Interpreter | null | undefined) => nameOf(scene, who)
  const where = (item: ItemId | null | undefined) =>
    item === null || item === undefined ? '' : ` before ${itemName(scene, item)}`
  switch (event.type) {
    case 'boothTaken':
      return `${name(event.who)} ${HOW[event.how]}`
    case 'boothHandedOver':
      return `${name(request?.successor)} ${HOW.agreed}`
    case 'boothLeft':
      return `${name(on?.who)} is on no more`
    case 'swapAsked':
      return `${name(event.by)} asks to swap${where(event.before)}`
    case 'swapAgreed':
      return `swap agreed${where(request?.before)}, to ${name(event.successor)}`
    case 'swapDeclined':
      return `swap declined by ${name(event.by)}`
    case 'swapSkipped':
      return `no swap${where(event.before)}`
  }
}

/** What happened in a booth, in words. */
export function boothWords(event: BoothEvents, scene: StatesAround): string {
  return `booth ${boothTitle(scene, event.booth)}: ${wordsOf(event, scene)}`
}
