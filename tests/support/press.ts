import type { DraftChange } from '../../shared/agenda/draft/change.ts'
import type { Agenda } from '../../shared/agenda/model.ts'
import type { Command, CommandOf, Place } from '../../shared/run/command.ts'
import { allottedOf, findItem, lastReached, placeOf } from '../../shared/run/lookup.ts'
import type { ShowState } from '../../shared/run/state.ts'
import { newestOfRun, newestSharedStep } from '../../shared/run/step.ts'
import { MINUTE } from '../../shared/time/instant.ts'

/** A command in short, as someone in sync would give it: places, values and steps are filled in from the show. */
export type Press =
  | readonly [Command]
  | readonly [
      | 'startShow'
      | 'next'
      | 'previous'
      | 'finish'
      | 'endByItself'
      | 'pause'
      | 'resume'
      | 'endShow'
      | 'reopen'
      | 'runNow'
      | 'undo'
      | 'publish',
    ]
  | readonly ['goTo' | 'putNext' | 'drop' | 'restore', string]
  | readonly ['giveTime' | 'takeTime' | 'editLength', string, number]
  | readonly ['swap', string, string]
  | readonly ['moveBehind' | 'moveFirst', string, string]
  | readonly ['insertBehind', string, number]

export const edit = (...changes: readonly DraftChange[]): CommandOf<'editDraft'> => ({
  type: 'editDraft',
  changes: [...changes],
})

/** Undoes these steps, chosen from the list. */
export const undo = (...steps: string[]): CommandOf<'undo'> => ({
  type: 'undo',
  steps,
  listed: true,
})

/** Recovers with some means; without any it changes nothing. */
export const recover = (means: Partial<CommandOf<'recover'>> = {}): CommandOf<'recover'> => ({
  type: 'recover',
  cuts: [],
  drops: [],
  restores: [],
  stop: null,
  asked: false,
  tells: null,
  ...means,
})

/** Inserts a talk of a minute with these speakers, and so many people whom nobody knows yet. */
export const insertTalk = (
  at: Spot,
  people: readonly string[],
  newcomers = 0,
): CommandOf<'insert'> => ({
  type: 'insert',
  at,
  item: {
    ...{ title: { en: 'More' }, kind: 'talk', planned: MINUTE, language: null },
    speakers: people.map((person) => ({ person, role: 'speaker' })),
  },
  newPeople: Array.from({ length: newcomers }, () => ({
    ...{ name: { en: 'New' }, title: null, affiliation: null },
  })),
})

/** Shortens or lengthens an item, in minutes. */
export const cut = (item: string, from: number, to: number) => ({
  item,
  from: from * MINUTE,
  to: to * MINUTE,
})

export const redo = (step: string): CommandOf<'redo'> => ({ type: 'redo', step })

const NOWHERE: Place = { at: 'standby', after: null }

/** Reads a story: `15:46 next, giveTime talk-wang 3`, each press at its time or at the time of the one before. */
export const partsOf = (story: string) =>
  story.split(', ').map((part) => {
    const words = part.split(' ')
    const at = /^\d/.test(part) ? (words.shift() ?? null) : null
    // `commandOf` throws for words that are no press.
    return { at, press: words.length === 0 ? null : (words as unknown as Press) }
  })

/** The command that a press comes to; lengths in it are minutes. */
export function commandOf(state: ShowState, press: Press): Command {
  const [type, item, more] = press
  if (typeof type !== 'string') return type
  if (item === undefined) return bare(state, type)
  return concerning(state, type, item, more ?? '')
}

type Bare = Extract<Press[0], string>

function bare(state: ShowState, type: Bare): Command {
  const from = placeOf(state.run.position) ?? NOWHERE
  const item = lastReached(state.run.position) ?? 'nothing'
  switch (type) {
    case 'next':
    case 'previous':
    case 'endShow':
      return { type, from }
    case 'finish':
    case 'pause':
    case 'resume':
      return { type, item }
    case 'endByItself':
      return { type, item, start: state.run.starts[item]?.seq ?? 1 }
    case 'undo':
      return { type, steps: [newestStep(state)], listed: true }
    case 'publish':
      return {
        type,
        revision: state.draft?.revision ?? -1,
        step: newestSharedStep(state.steps)?.id ?? null,
      }
    case 'startShow':
    case 'reopen':
    case 'runNow':
      return { type }
    default:
      throw new Error(`${type} of which item?`)
  }
}

/** The newest step of the run that was not taken back. */
const newestStep = (state: ShowState): string => newestOfRun(state.steps)?.id ?? 'none'

function concerning(state: ShowState, type: Bare, item: string, more: string | number): Command {
  const from = placeOf(state.run.position) ?? NOWHERE
  const by = Number(more) * MINUTE
  const other = String(more)
  switch (type) {
    case 'goTo':
    case 'putNext':
      return { type, item, from }
    case 'drop':
    case 'restore':
      return { type, item }
    case 'giveTime':
    case 'takeTime':
      return { type, item, by }
    case 'editLength':
      return { type, item, length: by, was: allottedOf(state.run, placed(state, item).item) }
    case 'swap':
      return { type, a: item, b: other }
    case 'moveBehind':
    case 'moveFirst':
      return move(
        state,
        item,
        type === 'moveBehind' ? behind(state, other) : { segment: other, after: null },
      )
    case 'insertBehind':
      return insert(behind(state, item), by)
    default:
      throw new Error(`${type} takes no item`)
  }
}

function agendaOf(state: ShowState): Agenda {
  const agenda = state.published?.agenda ?? state.draft?.agenda
  if (agenda === undefined) throw new Error('no agenda')
  return agenda
}

function placed(state: ShowState, id: string) {
  const found = findItem(agendaOf(state), id)
  if (found === null) throw new Error(`no item ${id}`)
  return found
}

type Spot = { readonly segment: string; readonly after: string | null }

const behind = (state: ShowState, id: string): Spot => ({
  segment: placed(state, id).segment.id,
  after: id,
})

function spotOf(state: ShowState, id: string): Spot {
  const { segment } = placed(state, id)
  const before = segment.items[segment.items.findIndex((item) => item.id === id) - 1]
  return { segment: segment.id, after: before?.id ?? null }
}

const move = (state: ShowState, item: string, to: Spot): Command => ({
  type: 'reorder',
  item,
  to,
  was: spotOf(state, item),
})

const insert = (at: Spot, planned: number): Command => ({
  type: 'insert',
  at,
  item: { title: { en: 'Inserted' }, kind: 'other', planned, speakers: [], language: null },
  newPeople: [],
})
