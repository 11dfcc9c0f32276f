import type { DraftChange } from '../../../../shared/agenda/draft/change.ts'
import type { Agenda, Item } from '../../../../shared/agenda/model.ts'
import type { CommandOf, CommandType, Place } from '../../../../shared/run/command.ts'
import type { Role } from '../../../../shared/run/grant.ts'
import {
  allottedOf,
  chosenPoint,
  flatItems,
  liveItemId,
  placeOf,
} from '../../../../shared/run/lookup.ts'
import { has, ROLES } from '../../../../shared/run/roles.ts'
import { SCOPES } from '../../../../shared/run/scopes.ts'
import type { ShowState } from '../../../../shared/run/state.ts'
import { newestSharedStep } from '../../../../shared/run/step.ts'
import { withDependentSteps } from '../../../../shared/run/undo/stepsToUndo.ts'
import { instant, MINUTE } from '../../../../shared/time/instant.ts'
import { moveItem, reorder, set, setText } from '../../../support/changes.ts'
import { redo } from '../../../support/press.ts'
import { item, PEOPLE, secret, term } from './agenda.ts'
import type { Picks } from './pick.ts'
import {
  beginningAt,
  cueing,
  endingByItself,
  endingOtherwise,
  lastingUntil,
  looking,
  putAway,
  recovering,
  reporting,
  swapping,
} from './roomCommands.ts'

/** The roles that a person's link can have. */
const PEOPLES = ROLES.filter((role) => !has({ roles: [role] }, 'forPrograms'))

/** The draft with something in it that nobody but its planners may read yet. */
function redrafted(agenda: Agenda, { n, picks }: Moment): Agenda {
  const added = item(`draft-${n}`, 4, picks.someOf(PEOPLE), { title: { en: secret(`draft:${n}`) } })
  const at = picks.below(agenda.segments.length)
  return {
    ...agenda,
    segments: agenda.segments.map((segment, index) =>
      index === at ? { ...segment, items: [...segment.items, added] } : segment,
    ),
  }
}

/** A change of the glossary: another word, a note, other segments, terms that come or go; empty where there is no term to change. */
function glossaryChange(agenda: Agenda, { n, picks }: Moment): readonly DraftChange[] {
  const { glossary = [] } = agenda
  const after = picks.oneOf(glossary)?.id ?? null
  const terms = [term(`${n}`), term(`${n}b`)]
  const added: DraftChange = { type: 'insertTerms', after, terms }
  const one = picks.oneOf(glossary)
  if (one === null) return [added]
  const { id, note = null, segments = [] } = one
  const text = { was: one.texts['en'] ?? null, value: secret(`term:${n}`) }
  const at = { of: 'term', id } as const
  return (
    picks.oneOf<readonly DraftChange[]>([
      [added],
      [{ type: 'removeTerms', was: [...new Set([one, ...picks.someOf(glossary)])] }],
      [{ type: 'setText', ...at, field: 'texts', lang: 'en', ...text }],
      [{ type: 'setValue', ...at, field: 'note', was: note, value: secret(`hint:${n}`) }],
      [{ type: 'setValue', ...at, field: 'segments', was: segments, value: [] }],
    ]) ?? []
  )
}

/** A change of the draft: a text or a length of an item, an item out of it or moved in it, or one of the glossary. */
function draftChange(agenda: Agenda, moment: Moment): readonly DraftChange[] {
  const { n, picks } = moment
  const segment = picks.oneOf(agenda.segments)
  const one = picks.oneOf(segment?.items ?? [])
  if (segment === null || one === null) return []
  const { id } = one
  const first = { segment: segment.id, after: null }
  const at = segment.items.indexOf(one)
  const was = { segment: segment.id, after: segment.items[at - 1]?.id ?? null }
  const lang = 'en'
  const before = one.title[lang] ?? null
  if (n % 5 === 0) return glossaryChange(agenda, moment)
  return (
    picks.oneOf<readonly DraftChange[]>([
      [setText('item', id, 'title', lang, before, secret(`draft title:${n}`))],
      [set('item', id, 'planned', one.planned, one.planned + MINUTE)],
      [{ type: 'removeItem', was: one }],
      [moveItem(id, was, first)],
    ]) ?? []
  )
}

/** What a command is made from: what its sender sees, the log's head, a number of its own, and choices. */
export type Moment = {
  readonly state: ShowState
  readonly seq: number
  readonly n: number
  readonly picks: Picks
}

type Maker<T extends CommandType> = (moment: Moment) => CommandOf<T> | null

/** The agenda on air, or what would be. */
const agendaOf = ({ state }: Moment): Agenda | null =>
  state.published?.agenda ?? state.draft?.agenda ?? null

function itemsOf(moment: Moment): readonly Item[] {
  const agenda = agendaOf(moment)
  return agenda === null ? [] : flatItems(agenda).map((placed) => placed.item)
}

const anItem = (moment: Moment): Item | null => moment.picks.oneOf(itemsOf(moment))

const from = ({ state }: Moment): Place =>
  placeOf(state.run.position) ?? { at: 'standby', after: null }

const on = ({ state }: Moment): string => liveItemId(state.run.position) ?? 'nothing'

function aSpot(moment: Moment) {
  const segment = moment.picks.oneOf(agendaOf(moment)?.segments ?? [])
  const ids = segment?.items.map(({ id }) => id) ?? []
  return { segment: segment?.id ?? 'none', after: moment.picks.oneOf([null, ...ids]) }
}

function spotOf(moment: Moment, id: string) {
  const segment = agendaOf(moment)?.segments.find(({ items }) => items.some((one) => one.id === id))
  const ids = segment?.items.map((one) => one.id) ?? []
  return { segment: segment?.id ?? 'none', after: ids[ids.indexOf(id) - 1] ?? null }
}

const speakers = ({ picks }: Moment): Item['speakers'] =>
  picks.someOf(PEOPLE).map((person) => ({ person, role: 'panellist' }))

/** Speakers, and now and then one who is not on the agenda yet. */
function cast(moment: Moment) {
  const known = speakers(moment)
  if (moment.picks.below(3) > 0) return { speakers: known, newPeople: [] }
  const newPeople = [{ name: { en: `Newcomer ${moment.n}` }, title: null, affiliation: null }]
  return { speakers: [...known, { person: 'new/0', role: 'speaker' as const }], newPeople }
}

/** One maker for each command: mostly what the rules accept, as it is made from the state. */
export const MAKERS: { readonly [T in CommandType]: Maker<T> } = {
  startShow: () => ({ type: 'startShow' }),
  next: (m) => ({ type: 'next', from: from(m) }),
  previous: (m) => ({ type: 'previous', from: from(m) }),
  goTo: (m) => ({ type: 'goTo', item: anItem(m)?.id ?? 'none', from: from(m) }),
  finish: (m) => ({ type: 'finish', item: on(m) }),
  endByItself: endingByItself,
  pause: (m) => ({ type: 'pause', item: on(m) }),
  resume: (m) => ({ type: 'resume', item: on(m) }),
  endShow: (m) => ({ type: 'endShow', from: from(m) }),
  reopen: () => ({ type: 'reopen' }),
  runNow: () => ({ type: 'runNow' }),
  undo: ({ state, picks }) => {
    const step = picks.oneOf(state.steps.filter((one) => !one.undone).slice(-5))
    if (step === null) return null
    const going = step.side === 'run' ? withDependentSteps(state.steps, step) : [step]
    return { type: 'undo', steps: going.map(({ id }) => id), listed: true }
  },
  redo: ({ state }) => {
    const step = state.steps.findLast(({ undone, side }) => undone && side === 'draft')
    return step === undefined ? null : redo(step.id)
  },
  giveTime: (m) => ({ type: 'giveTime', item: anItem(m)?.id ?? 'none', by: MINUTE }),
  beganAt: beginningAt,
  goOnAt: (m) => ({ type: 'goOnAt', item: on(m), at: m.state.clock.at, was: m.state.clock.at }),
  takeTime: (m) => ({
    type: 'takeTime',
    item: anItem(m)?.id ?? 'none',
    by: (1 + m.picks.below(3)) * MINUTE,
  }),
  drop: (m) => ({ type: 'drop', item: anItem(m)?.id ?? 'none' }),
  recover: recovering,
  restore: ({ state, picks }) => {
    const dropped = Object.entries(state.run.progress).filter(([, one]) => one.status === 'dropped')
    const id = picks.oneOf(dropped)?.[0]
    return id === undefined ? null : { type: 'restore', item: id }
  },
  putNext: (m) => ({ type: 'putNext', item: anItem(m)?.id ?? 'none', from: from(m) }),
  swap: (m) => ({ type: 'swap', a: anItem(m)?.id ?? 'none', b: anItem(m)?.id ?? 'none' }),
  reorder: (m) => {
    const id = anItem(m)?.id ?? 'none'
    return reorder(id, spotOf(m, id), aSpot(m))
  },
  insert: (m) => {
    const { speakers: people, newPeople } = cast(m)
    const title = { en: `Inserted ${m.n}` }
    const planned = 3 * MINUTE
    return {
      type: 'insert',
      at: aSpot(m),
      item: { title, kind: 'talk', planned, speakers: people, language: null },
      newPeople,
    }
  },
  editTitle: (m) => {
    const one = anItem(m)
    return (
      one && { type: 'editTitle', item: one.id, title: { en: `Edited ${m.n}` }, was: one.title }
    )
  },
  editLength: (m) => {
    const one = anItem(m)
    return (
      one && {
        type: 'editLength',
        item: one.id,
        length: m.picks.below(6) * MINUTE,
        was: allottedOf(m.state.run, one),
      }
    )
  },
  editSpeakers: (m) => {
    const one = anItem(m)
    return one && { type: 'editSpeakers', item: one.id, ...cast(m), was: one.speakers }
  },
  editName: (m) => {
    const person = m.picks.oneOf(m.state.published?.agenda.people ?? [])
    const name = { en: `Renamed ${m.n}` }
    return person && { type: 'editName', person: person.id, name, was: person.name }
  },
  editAtEnd: endingOtherwise,
  editUntil: lastingUntil,
  setLanguage: ({ state, picks }) => ({
    type: 'setLanguage',
    language: picks.oneOf(['en', 'zh-Hans', null]),
    was: state.run.language,
  }),
  chooseTalkingPoint: (m) => {
    const one = anItem(m)
    if (one === null) return null
    const point = m.picks.oneOf([...one.talkingPoints, null])
    return { type: 'chooseTalkingPoint', item: one.id, point, was: chosenPoint(m.state.run, one) }
  },
  setStageLook: looking,
  giveFloor: (m) => ({
    type: 'giveFloor',
    item: on(m),
    person: m.picks.oneOf(PEOPLE) ?? 'ana',
    limit: m.picks.oneOf([null, MINUTE]),
  }),
  endFloor: ({ state }) => ({ type: 'endFloor', turn: state.run.floor?.id ?? 'none' }),
  raiseHand: ({ picks }) => ({
    type: 'raiseHand',
    wants: picks.below(2) === 0 ? 'minute' : 'floor',
  }),
  lowerHand: ({ state, picks }) => ({
    type: 'lowerHand',
    hand: picks.oneOf(state.hands)?.id ?? 'none',
  }),
  markAttendance: ({ picks }) => ({
    type: 'markAttendance',
    person: picks.oneOf(PEOPLE) ?? 'ana',
    mark: picks.oneOf(['here', 'not-here', null] as const),
  }),
  sendCue: cueing,
  withdrawCue: ({ state, picks }) => ({
    type: 'withdrawCue',
    cue: picks.oneOf(state.cues)?.id ?? 'none',
  }),
  acknowledgeCue: ({ state, picks }) => ({
    type: 'acknowledgeCue',
    cue: picks.oneOf(state.cues)?.id ?? 'none',
  }),
  ...swapping,
  replaceDraft: (m) => {
    const { draft } = m.state
    return (
      draft && {
        type: 'replaceDraft',
        agenda: redrafted(draft.agenda, m),
        revision: draft.revision,
      }
    )
  },
  editDraft: (m) => {
    const { draft } = m.state
    return draft && { type: 'editDraft', changes: [...draftChange(draft.agenda, m)] }
  },
  publish: ({ state }) => ({
    type: 'publish',
    revision: state.draft?.revision ?? 0,
    step: newestSharedStep(state.steps)?.id ?? null,
  }),
  makeLink: ({ picks }) => {
    const grant = {
      roles: [picks.oneOf<Role>(ROLES) ?? 'guest'],
      person: null,
      booth: null,
    }
    const program = { name: 'Button board', scopes: [...SCOPES], expires: instant(4e12) }
    return {
      type: 'makeLink',
      grant: has(grant, 'forPrograms') ? { ...grant, ...program } : grant,
    }
  },
  replaceLink: ({ state, picks }) => ({
    type: 'replaceLink',
    link: picks.oneOf(state.links)?.id ?? 'none',
  }),
  revokeLink: ({ state, picks }) => ({
    type: 'revokeLink',
    link: picks.oneOf(state.links)?.id ?? 'none',
    ...(picks.oneOf([true, false]) && { keepRehearsals: true }),
  }),
  setRoles: ({ state, picks }) => {
    const known = picks.oneOf(state.links.filter(({ grant }) => grant.person !== null))
    const roles = [picks.oneOf(PEOPLES) ?? 'guest', picks.oneOf(PEOPLES) ?? 'speaker']
    return known && { type: 'setRoles', link: known.id, roles, was: known.grant.roles }
  },
  setClock: ({ picks }) => ({
    type: 'setClock',
    rate: 1,
    paused: picks.below(2) === 0,
    forwardTo: null,
  }),
  beginAgain: () => ({ type: 'beginAgain' }),
  ...reporting,
  setPublic: ({ state }) => ({ type: 'setPublic', public: !state.public, was: state.public }),
  setArchived: putAway,
}
