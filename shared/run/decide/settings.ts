import { planSpan } from '../../agenda/plan.ts'
import { same } from '../../agenda/same.ts'
import { MINUTE, plus } from '../../time/instant.ts'
import { accept, type Rule, refuse } from '../result.ts'
import { chosenPoint } from '../talkingPoint.ts'
import { itemIn, openAgenda } from './guards.ts'

/** How long before its planned start a rehearsal restarts, in ms. */
const BEFORE = 2 * MINUTE

/** Sets the speed of a rehearsal's clock, pauses it, or moves it forward (R12). */
export const setClock: Rule<'setClock'> = (state, { rate, paused, forwardTo }, { now, wall }) => {
  if (!state.rehearsal) return refuse({ reason: 'not-rehearsal' })
  if (state.run.position.status === 'ended') return refuse({ reason: 'ended' })
  if (forwardTo !== null && forwardTo < now)
    return refuse({ reason: 'out-of-range', earliest: now, latest: null })
  const anchor = forwardTo ?? plus(now, 0)
  return accept({ type: 'clockSet', v: 1, clock: { anchor, at: wall, rate, paused } })
}

/** Restarts a rehearsal: a new run in the same log, shortly before its planned start, also after the end. It is no step (R12). */
export const beginAgain: Rule<'beginAgain'> = (state, _command, { wall }) => {
  if (!state.rehearsal) return refuse({ reason: 'not-rehearsal' })
  if (state.published === null) return refuse({ reason: 'not-published' })
  if (state.run.position.status === 'planned') return refuse({ reason: 'not-started' })
  const anchor = plus(planSpan(state.published.agenda).start, -BEFORE)
  const { rate, paused } = state.clock
  return accept({ type: 'runBegun', v: 1, clock: { anchor, at: wall, rate, paused } })
}

/** Chooses the talking point of an item before or during it; no step of undo (R8). */
export const chooseTalkingPoint: Rule<'chooseTalkingPoint'> = (state, { item, point, was }) => {
  const found = itemIn(state, item, ['waiting', 'live', 'paused'])
  if (!found.ok) return found
  const actual = chosenPoint(state.run, found.value.item)
  if (!same(actual, was)) return refuse({ reason: 'stale-value', field: 'talkingPoint', actual })
  if (same(actual, point)) return refuse({ reason: 'no-change' })
  const isOffered = point === null || found.value.item.talkingPoints.some((one) => same(one, point))
  if (!isOffered) return refuse({ reason: 'unknown-point', item })
  return accept({ type: 'talkingPointChosen', v: 1, item, point })
}

/** Sets what stage screens show; no step of undo (R8), as one press changes it back (R15). */
export const setStageLook: Rule<'setStageLook'> = (state, { look, was }) => {
  const open = openAgenda(state)
  if (!open.ok) return open
  const actual = state.run.look
  if (!same(actual, was)) return refuse({ reason: 'stale-value', field: 'stageLook', actual })
  if (same(actual, look)) return refuse({ reason: 'no-change' })
  return accept({ type: 'stageLookSet', v: 1, look })
}

/** Opens a show to everyone, or only to its links. */
export const setPublic: Rule<'setPublic'> = (state, command) => {
  if (state.public !== command.was)
    return refuse({ reason: 'stale-value', field: 'public', actual: state.public })
  if (state.public === command.public) return refuse({ reason: 'no-change' })
  return accept({ type: 'publicSet', v: 1, public: command.public })
}

/** Archives a show, unless it is between Start and end, or restores it. */
export const setArchived: Rule<'setArchived'> = (state, { archived, was }) => {
  if (state.archived !== was)
    return refuse({ reason: 'stale-value', field: 'archived', actual: state.archived })
  if (state.archived === archived) return refuse({ reason: 'no-change' })
  const isIdle = ['planned', 'ended'].includes(state.run.position.status)
  if (archived && !isIdle) return refuse({ reason: 'still-on' })
  return accept(archived ? { type: 'showArchived', v: 1 } : { type: 'showRestored', v: 1 })
}

/** Sets the floor language until the next item starts (null: the item's own); no step of undo (R8). */
export const setLanguage: Rule<'setLanguage'> = (state, command) => {
  const open = openAgenda(state)
  if (!open.ok) return open
  const actual = state.run.language
  if (actual !== command.was) return refuse({ reason: 'stale-value', field: 'language', actual })
  if (actual === command.language) return refuse({ reason: 'no-change' })
  return accept({ type: 'languageSet', v: 1, language: command.language })
}
