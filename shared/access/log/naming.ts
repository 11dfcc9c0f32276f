import { boothsOf } from '../../agenda/booths.ts'
import type { BoothId, ItemId, PersonId, SegmentId } from '../../agenda/ids.ts'
import type { Agenda } from '../../agenda/model.ts'
import type { Addressee } from '../../run/cue.ts'
import type { Grant } from '../../run/grant.ts'
import { findItem, peopleOfItem, personOf } from '../../run/lookup.ts'
import type { ShowState } from '../../run/state.ts'
import type { Step } from '../../run/step.ts'
import { sentenceItems, stepKey, stepMinutes } from '../../run/stepSentence.ts'
import type { Holder, LogFact, Named, NamedItem, StepSummary } from './fact.ts'

/** The functions that look up names of parts of the agenda. */
export type Naming = {
  readonly item: (id: ItemId) => NamedItem
  /** The same with the title, for changes of an item. */
  readonly titledItem: (id: ItemId) => NamedItem
  readonly segment: (id: SegmentId) => Named
  readonly person: (id: PersonId) => Named
  readonly booth: (id: BoothId) => string
  readonly receiver: (to: Addressee) => Extract<LogFact, { key: 'cue' | 'cueArmed' }>['to']
  readonly holder: (grant: Grant) => Holder
  readonly stepSummary: (step: Step) => StepSummary
}

function agendasOf(states: readonly ShowState[], withDraft: boolean): readonly Agenda[] {
  return states
    .flatMap(({ published, draft }) => [published, withDraft ? draft : null])
    .flatMap((side) => (side === null ? [] : [side.agenda]))
}

function itemIn(agenda: Agenda, id: ItemId): NamedItem | null {
  const item = findItem(agenda, id)?.item
  if (item === undefined) return null
  return { id, name: peopleOfItem(agenda, item)[0]?.name ?? item.title, title: item.title }
}

function firstOf<Found>(
  agendas: readonly Agenda[],
  find: (agenda: Agenda) => Found | null | undefined,
): Found | null {
  return agendas.map(find).find((found) => found !== null && found !== undefined) ?? null
}

/** Returns names from the first of these states that has the thing: from its published agenda, else from its draft if the reader sees drafts. */
export function namingBy(states: readonly ShowState[], withDraft: boolean): Naming {
  const agendas = agendasOf(states, withDraft)
  const titled = (id: ItemId): NamedItem =>
    firstOf(agendas, (agenda) => itemIn(agenda, id)) ?? { id, name: null }
  const item = (id: ItemId): NamedItem => ({ id, name: titled(id).name })
  const person = (id: PersonId): Named => ({
    id,
    name: firstOf(agendas, (agenda) => personOf(agenda, id)?.name),
  })
  const booth = (id: BoothId): string =>
    firstOf(agendas, (agenda) => boothsOf(agenda).find((one) => one.id === id)?.name) ?? id
  const stepSummary = (step: Step): StepSummary => {
    const { command } = step
    // The log does not describe what a step changed in the draft.
    if (step.side !== 'run') return { key: 'other', command, item: null, other: null, minutes: 0 }
    const items = step.items.map(command.startsWith('edit') ? titled : item)
    return {
      key: stepKey(step),
      command,
      minutes: stepMinutes(step),
      ...sentenceItems(command, items),
    }
  }
  return {
    item,
    titledItem: titled,
    person,
    booth,
    stepSummary,
    segment: (id) => ({
      id,
      name: firstOf(agendas, ({ segments }) => segments.find((one) => one.id === id)?.title),
    }),
    receiver: (to) => (to.type === 'group' ? to : { type: 'person', person: person(to.person) }),
    holder: ({ roles, person: id, booth: boothId, name }) => ({
      roles,
      booth: boothId === null ? null : booth(boothId),
      person: id === null ? null : person(id),
      ...(name === undefined ? {} : { name }),
    }),
  }
}
