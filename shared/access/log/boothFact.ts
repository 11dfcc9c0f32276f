import type { Interpreter } from '../../run/boothTurns.ts'
import { turnsIn } from '../../run/boothTurns.ts'
import type { BoothEvents } from '../../run/events.ts'
import type { ShowState } from '../../run/state.ts'
import type { LogFact, NamedInterpreter } from './fact.ts'
import type { Naming } from './naming.ts'

const TAKEN = { first: 'boothOn', agreed: 'boothSwapped', inNeed: 'boothInNeed' } as const

/** What the log says of something that happened in a booth. */
export function boothFact(event: BoothEvents, state: ShowState, naming: Naming): LogFact {
  const booth = naming.booth(event.booth)
  const { on, request } = turnsIn(state, event.booth)
  const told = (who: Interpreter | null): NamedInterpreter | null =>
    who && { ...who, person: who.person === null ? null : naming.person(who.person) }
  const item = (id: string | null) => (id === null ? null : naming.item(id))
  switch (event.type) {
    case 'boothTaken':
      return { key: TAKEN[event.how], booth, who: told(event.who), before: null }
    case 'boothHandedOver':
      return { key: 'boothSwapped', booth, who: told(request?.successor ?? null), before: null }
    case 'boothLeft':
      return { key: 'boothLeft', booth, who: told(on?.who ?? null), before: null }
    case 'swapAsked':
      return { key: 'swapAsked', booth, who: told(event.by), before: item(event.before) }
    case 'swapAgreed':
      return {
        key: 'swapAgreed',
        booth,
        who: told(event.successor),
        before: item(request?.before ?? null),
      }
    case 'swapDeclined':
      return { key: 'swapDeclined', booth, who: told(event.by), before: null }
    case 'swapSkipped':
      return { key: 'swapSkipped', booth, before: naming.item(event.before) }
  }
}
