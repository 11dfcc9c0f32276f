import { same } from '../../agenda/same.ts'
import { plus } from '../../time/instant.ts'
import { findItem } from '../lookup.ts'
import { SHARE_TIME } from '../reportShare.ts'
import { accept, type Rule, refuse } from '../result.ts'
import { linkFor } from './links.ts'

/** Notes how an item went, from Start on, also after the end (R9). */
export const remark: Rule<'remark'> = (state, { item, remark: next, was }) => {
  const { published, run } = state
  if (published === null) return refuse({ reason: 'not-published' })
  if (run.position.status === 'planned') return refuse({ reason: 'not-started' })
  if (findItem(published.agenda, item) === null) return refuse({ reason: 'unknown-item', item })
  const actual = state.remarks?.[item] ?? null
  if (!same(actual, was)) return refuse({ reason: 'stale-value', field: 'remark', actual })
  if (same(actual, next)) return refuse({ reason: 'no-change' })
  return accept({ type: 'remarkSet', v: 1, item, remark: next })
}

/** Makes a link to the report, for a limited time (R14). */
export const shareReport: Rule<'shareReport'> = (state, { names }, context) => {
  if (state.published === null) return refuse({ reason: 'not-published' })
  if (state.run.position.status !== 'ended') return refuse({ reason: 'not-ended' })
  const grant = { roles: ['report' as const], person: null, booth: null }
  const created = linkFor(state, grant, context)
  if (!created.ok) return created
  const { link } = created.value
  const until = plus(context.wall, SHARE_TIME)
  return accept(created.value, { type: 'reportShared', v: 1, link, names, until })
}

/** Keeps a link to the report open for ever, or for a limited time from now (R14). */
export const keepReport: Rule<'keepReport'> = (state, { link, kept, was }, { wall }) => {
  const share = state.shares?.find((one) => one.link === link)
  if (share === undefined) return refuse({ reason: 'unknown', what: 'link', id: link })
  if (state.links.some(({ id, revoked }) => id === link && revoked))
    return refuse({ reason: 'link-revoked', link })
  const actual = share.until === null
  if (actual !== was) return refuse({ reason: 'stale-value', field: 'kept', actual })
  if (actual === kept) return refuse({ reason: 'no-change' })
  const until = kept ? null : plus(wall, SHARE_TIME)
  return accept({ type: 'reportShared', v: 1, link, names: share.names, until })
}
