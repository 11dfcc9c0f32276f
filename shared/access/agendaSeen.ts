import type { PersonId } from '../agenda/ids.ts'
import type { Agenda, Item, Person } from '../agenda/model.ts'
import type { ItemFields } from '../run/events.ts'
import type { Audience } from './audience.ts'
import { companions, isBriefed, isInside, speakerOf, speaksIn } from './sight.ts'

/** An item as an audience sees it. */
export function itemSeen(item: Item, audience: Audience): Item {
  const briefed = isBriefed(audience) || speaksIn(item, speakerOf(audience))
  return {
    ...item,
    slimming: isInside(audience) ? item.slimming : null,
    briefing: briefed ? item.briefing : null,
  }
}

/** Edited fields of an item as an audience sees them. */
export function fieldsSeen(fields: ItemFields, audience: Audience): ItemFields {
  const hides = fields.slimming !== undefined && !isInside(audience)
  return hides ? { ...fields, slimming: null } : fields
}

function personSeen(person: Person, audience: Audience, known: ReadonlySet<PersonId>): Person {
  const hears = isBriefed(audience) || known.has(person.id)
  return hears ? person : { ...person, pronunciation: null }
}

/** A person who joins this agenda, as an audience sees them. */
export function newcomerSeen(person: Person, agenda: Agenda, audience: Audience): Person {
  return personSeen(person, audience, companions(agenda, speakerOf(audience)))
}

/** An agenda as an audience sees it: the same shape, with null for what is not shown. */
export function agendaSeen(agenda: Agenda, audience: Audience): Agenda {
  const inside = isInside(audience)
  const known = companions(agenda, speakerOf(audience))
  const { notes, ...rest } = agenda
  return {
    ...rest,
    ...(notes !== undefined && isBriefed(audience) ? { notes } : {}),
    hardStop: inside ? agenda.hardStop : null,
    meeting: inside ? agenda.meeting : null,
    people: agenda.people.map((person) => personSeen(person, audience, known)),
    segments: agenda.segments.map((segment) => ({
      ...segment,
      mustEndBy: inside ? segment.mustEndBy : null,
      items: segment.items.map((item) => itemSeen(item, audience)),
    })),
  }
}
