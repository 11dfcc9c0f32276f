import type { Agenda, Item, Person } from '../../../../shared/agenda/model.ts'
import { type Case, given } from '../../../support/given.ts'
import { founding } from '../../../support/shows.ts'

/** The founding dialogue on its day, with the third talk on since its planned 15:40. */
export function thirdTalk(agenda: Agenda = founding()): Case {
  return given(agenda).onPlanUntil('talk-yan')
}

/** A small show with its first item live since 10:00. */
export function begun(agenda: Agenda): Case {
  return given(agenda).begins('10:00')
}

/** The founding agenda with nothing that gives. */
export function allProtected(): Agenda {
  const agenda = founding()
  const segments = agenda.segments.map((segment) => ({
    ...segment,
    items: segment.items.map((item) => ({
      ...item,
      slimming: { least: item.planned, dropRank: null },
    })),
  }))
  return { ...agenda, segments }
}

/** An agenda with a stop that may be moved. */
export function movableTo(time: string, agenda: Agenda = founding()): Agenda {
  const { hardStop } = agenda
  return {
    ...agenda,
    hardStop: hardStop && { ...hardStop, movableTo: given(agenda).instantOf(time) },
  }
}

/** The founding agenda with a segment that has to end by a time. */
export function endingBy(segment: string, time: string): Agenda {
  const agenda = founding()
  const mustEndBy = given(agenda).instantOf(time)
  const segments = agenda.segments.map((one) => (one.id === segment ? { ...one, mustEndBy } : one))
  return { ...agenda, segments }
}

/** An agenda with some fields of its items set; whoever speaks in one is a person of it. */
export function withItems(agenda: Agenda, over: Readonly<Record<string, Partial<Item>>>): Agenda {
  const none = { title: null, affiliation: null, pronunciation: null }
  const named = Object.values(over).flatMap(({ speakers = [] }) => speakers)
  const people = [...new Set(named.map(({ person }) => person))].map((id): Person => {
    return { id, name: { en: id }, ...none, speaks: [] }
  })
  const segments = agenda.segments.map((segment) => ({
    ...segment,
    items: segment.items.map((item) => ({ ...item, ...over[item.id] })),
  }))
  return { ...agenda, people: [...agenda.people, ...people], segments }
}

/** That a person speaks in an item, alone. */
export const by = (person: string): Partial<Item> => ({ speakers: [{ person, role: 'speaker' }] })
