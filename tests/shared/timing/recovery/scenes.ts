import { newPerson } from '../../../../shared/agenda/fields/fieldTables.ts'
import type { Agenda, Item } from '../../../../shared/agenda/model.ts'
import { type Case, given } from '../../../support/given.ts'
import { founding, mapItems, withSegment } from '../../../support/shows.ts'

/** The founding dialogue on its day, with the third talk on since its planned 15:40. */
export const thirdTalk = (agenda: Agenda = founding()): Case =>
  given(agenda).onPlanUntil('talk-yan')

/** A small show with its first item live since 10:00. */
export const begun = (agenda: Agenda): Case => given(agenda).begins('10:00')

/** The founding agenda with nothing that gives. */
export const allProtected = () =>
  mapItems(founding(), ({ planned }) => ({ slimming: { least: planned, dropRank: null } }))

/** An agenda with a stop that may be moved. */
export function movableTo(time: string, agenda: Agenda = founding()): Agenda {
  const { hardStop } = agenda
  return {
    ...agenda,
    hardStop: hardStop && { ...hardStop, movableTo: given(agenda).instantOf(time) },
  }
}

export function endingBy(segment: string, time: string): Agenda {
  const agenda = founding()
  return withSegment(agenda, segment, { mustEndBy: given(agenda).instantOf(time) })
}

/** An agenda with some fields of its items set; whoever speaks in one is a person of it. */
export function withItems(agenda: Agenda, over: Readonly<Record<string, Partial<Item>>>): Agenda {
  const named = Object.values(over).flatMap(({ speakers = [] }) => speakers)
  const people = [...new Set(named.map(({ person }) => person))].map((id) =>
    newPerson({ id, name: { en: id } }),
  )
  return { ...mapItems(agenda, ({ id }) => over[id] ?? {}), people: [...agenda.people, ...people] }
}

/** That a person speaks in an item, alone. */
export const by = (person: string): Partial<Item> => ({ speakers: [{ person, role: 'speaker' }] })

/** A moment of a show, and what is offered at it; the plan and its stop of a small show. */
type Situation = Readonly<Record<'title' | 'story' | 'plan' | 'stop', string>> & {
  readonly lines: readonly string[]
}

/** Reads situations: `title — story`, or `title — plan to stop — story`, with what is offered on indented lines. */
export const situations = (text: string): readonly Situation[] =>
  text
    .trim()
    .split(/\n(?=\S)/)
    .map((situation) => {
      const [head = '', ...lines] = situation.split('\n').map((line) => line.trim())
      const parts = head.split(' — ')
      const [title = '', story = ''] = [parts[0], parts.at(-1)]
      const [plan = '', stop = ''] = parts.length > 2 ? (parts[1]?.split(' to ') ?? []) : []
      return { title, story, plan, stop, lines }
    })
