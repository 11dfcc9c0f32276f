import { plus } from '../../time/instant.ts'
import { findItem } from '../lookup.ts'
import { SHARE_TIME } from '../reportShare.ts'
import { type Rule, refuse } from '../result.ts'
import { expectChange } from './guards.ts'
import { linkFor } from './links.ts'

/** Notes how an item went, from Start on, also after the end (R9). */
export const remark: Rule<'remark'> = (state, { item, remark: next, was }) => {
  const { published, run } = state
  if (published === null) return refuse({ reason: 'not-published' })
  if (run.position.status === 'planned') return refuse({ reason: 'not-started' })
  if (findItem(published.agenda, item) === null) return refuse({ reason: 'unknown-item', item })
  expectChange('remark', state.remarks?.[item] ?? null, was, next)
  return [{ type: 'remarkSet', v: 1, item, remark: next }]
}

/** Makes a link to the report, for a limited time (R14). */
export const shareReport: Rule<'shareReport'> = (state, { names }, context) => {
  if (state.published === null) return refuse({ reason: 'not-published' })
  if (state.run.position.status !== 'ended') return refuse({ reason: 'not-ended' })
  const grant = { roles: ['report' as const], person: null, booth: null }
  const made = linkFor(state, grant, context)
  const until = plus(context.wall, SHARE_TIME)
  return [made, { type: 'reportShared', v: 1, link: made.link, names, until }]
}

/** Keeps a link to the report open for ever, or for a limited time from now (R14). */
export const keepReport: Rule<'keepReport'> = (state, { link, kept, was }, { wall }) => {
  const share =
    state.shares?.find((one) => one.link === link) ??
    refuse({ reason: 'unknown', what: 'link', id: link })
  if (state.links.some(({ id, revoked }) => id === link && revoked))
    return refuse({ reason: 'link-revoked', link })
  expectChange('kept', share.until === null, was, kept)
  const until = kept ? null : plus(wall, SHARE_TIME)
  return [{ type: 'reportShared', v: 1, link, names: share.names, until }]
}
