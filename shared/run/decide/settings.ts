import { planSpan } from '../../agenda/plan.ts'
import { same } from '../../agenda/same.ts'
import { MINUTE, plus } from '../../time/instant.ts'
import { chosenPoint, findItem, isRunning } from '../lookup.ts'
import { SHARE_TIME } from '../reportShare.ts'
import { type Rule, refuse } from '../result.ts'
import { agendaOfOpenShow, itemWithStatus, refuseStaleOrSame } from './guards.ts'
import { linkFor } from './links.ts'

/** Sets the remark on how an item went, from Start on, also after the end (R9). */
export const remark: Rule<'remark'> = (state, { item, remark: next, was }) => {
  const { published, run } = state
  if (published === null) return refuse({ reason: 'not-published' })
  if (run.position.status === 'planned') return refuse({ reason: 'not-started' })
  if (findItem(published.agenda, item) === null) return refuse({ reason: 'unknown-item', item })
  refuseStaleOrSame('remark', state.remarks?.[item] ?? null, was, next)
  return [{ type: 'remarkSet', v: 1, item, remark: next }]
}

/** Makes a link to the report, for a limited time (R14). */
export const shareReport: Rule<'shareReport'> = (state, { names }, context) => {
  if (state.published === null) return refuse({ reason: 'not-published' })
  if (state.run.position.status !== 'ended') return refuse({ reason: 'not-ended' })
  const grant = { roles: ['report' as const], person: null, booth: null }
  const linkMade = linkFor(state, grant, context)
  const until = plus(context.wall, SHARE_TIME)
  return [linkMade, { type: 'reportShared', v: 1, link: linkMade.link, names, until }]
}

/** Makes a link to the report permanent, or limits it to a time from now (R14). */
export const keepReport: Rule<'keepReport'> = (state, { link, kept, was }, { wall }) => {
  const share =
    state.shares?.find((one) => one.link === link) ??
    refuse({ reason: 'unknown', what: 'link', id: link })
  if (state.links.some(({ id, revoked }) => id === link && revoked))
    return refuse({ reason: 'link-revoked', link })
  refuseStaleOrSame('kept', share.until === null, was, kept)
  const until = kept ? null : plus(wall, SHARE_TIME)
  return [{ type: 'reportShared', v: 1, link, names: share.names, until }]
}

/** How long before its planned start a rehearsal restarts, in ms. */
const RESTART_LEAD = 2 * MINUTE

/** Sets the speed of a rehearsal's clock, pauses it, or moves it forward (R12). */
export const setClock: Rule<'setClock'> = (state, { rate, paused, forwardTo }, { now, wall }) => {
  if (!state.rehearsal) return refuse({ reason: 'not-rehearsal' })
  if (state.run.position.status === 'ended') return refuse({ reason: 'ended' })
  if (forwardTo !== null && forwardTo < now)
    return refuse({ reason: 'out-of-range', earliest: now, latest: null })
  const anchor = forwardTo ?? plus(now, 0)
  return [{ type: 'clockSet', v: 1, clock: { anchor, at: wall, rate, paused } }]
}

/** Restarts a rehearsal: a new run in the same log, shortly before its planned start, also after the end. Not a step (R12). */
export const beginAgain: Rule<'beginAgain'> = (state, _command, { wall }) => {
  if (!state.rehearsal) return refuse({ reason: 'not-rehearsal' })
  if (state.published === null) return refuse({ reason: 'not-published' })
  if (state.run.position.status === 'planned') return refuse({ reason: 'not-started' })
  const anchor = plus(planSpan(state.published.agenda).start, -RESTART_LEAD)
  const { rate, paused } = state.clock
  return [{ type: 'runBegun', v: 1, clock: { anchor, at: wall, rate, paused } }]
}

/** Chooses the talking point of an item before or during it; not a step (R8). */
export const chooseTalkingPoint: Rule<'chooseTalkingPoint'> = (state, { item, point, was }) => {
  const { item: found } = itemWithStatus(state, item, ['waiting', 'live', 'paused'])
  refuseStaleOrSame('talkingPoint', chosenPoint(state.run, found), was, point)
  const isOffered = point === null || found.talkingPoints.some((one) => same(one, point))
  if (!isOffered) return refuse({ reason: 'unknown-point', item })
  return [{ type: 'talkingPointChosen', v: 1, item, point }]
}

/** Sets the look of stage screens; not a step (R8), as one press changes it back (R15). */
export const setStageLook: Rule<'setStageLook'> = (state, { look, was }) => {
  agendaOfOpenShow(state)
  refuseStaleOrSame('stageLook', state.run.look, was, look)
  return [{ type: 'stageLookSet', v: 1, look }]
}

/** Opens a show to everyone, or only to its links. */
export const setPublic: Rule<'setPublic'> = (state, command) => {
  refuseStaleOrSame('public', state.public, command.was, command.public)
  return [{ type: 'publicSet', v: 1, public: command.public }]
}

/** Archives a show, unless it is between Start and end, or restores it. */
export const setArchived: Rule<'setArchived'> = (state, { archived, was }) => {
  refuseStaleOrSame('archived', state.archived, was, archived)
  if (archived && isRunning(state)) return refuse({ reason: 'still-on' })
  return [archived ? { type: 'showArchived', v: 1 } : { type: 'showRestored', v: 1 }]
}

/** Sets the floor language until the next item starts (null: the item's own); not a step (R8). */
export const setLanguage: Rule<'setLanguage'> = (state, command) => {
  agendaOfOpenShow(state)
  refuseStaleOrSame('language', state.run.language, command.was, command.language)
  return [{ type: 'languageSet', v: 1, language: command.language }]
}
