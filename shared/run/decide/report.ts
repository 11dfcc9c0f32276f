import { same } from '../../agenda/same.ts'
import { plus } from '../../time/instant.ts'
import type { CommandOf } from '../command.ts'
import { findItem } from '../lookup.ts'
import { SHARED_FOR } from '../reportShare.ts'
import { accept, type Context, type Decision, refuse } from '../result.ts'
import type { ShowState } from '../state.ts'
import { linkFor } from './links.ts'

/** Notes how an item went, from Start on and after the end too (R9). */
export function remark(
  state: ShowState,
  { item, remark: said, was }: CommandOf<'remark'>,
): Decision {
  const { published, run } = state
  if (published === null) return refuse({ reason: 'not-published' })
  if (run.position.status === 'planned') return refuse({ reason: 'not-started' })
  if (findItem(published.agenda, item) === null) return refuse({ reason: 'unknown-item', item })
  const actual = state.remarks?.[item] ?? null
  if (!same(actual, was)) return refuse({ reason: 'stale-value', field: 'remark', actual })
  if (same(actual, said)) return refuse({ reason: 'no-change' })
  return accept({ type: 'remarkSet', v: 1, item, remark: said })
}

/** Makes a link that opens the report, for its time (R14). */
export function shareReport(
  state: ShowState,
  { names }: CommandOf<'shareReport'>,
  context: Context,
): Decision {
  if (state.published === null) return refuse({ reason: 'not-published' })
  if (state.run.position.status !== 'ended') return refuse({ reason: 'not-ended' })
  const grant = { roles: ['report' as const], person: null, booth: null }
  const made = linkFor(state, grant, context)
  if (!made.ok) return made
  const { link } = made.value
  const until = plus(context.wall, SHARED_FOR)
  return accept(made.value, { type: 'reportShared', v: 1, link, names, until })
}

/** Keeps a link of the report, or lets it go after its time, counted from now (R14). */
export function keepReport(
  state: ShowState,
  { link, kept, was }: CommandOf<'keepReport'>,
  { wall }: Context,
): Decision {
  const share = state.shares?.find((one) => one.link === link)
  if (share === undefined) return refuse({ reason: 'unknown', what: 'link', id: link })
  if (state.links.some(({ id, revoked }) => id === link && revoked))
    return refuse({ reason: 'link-revoked', link })
  const actual = share.until === null
  if (actual !== was) return refuse({ reason: 'stale-value', field: 'kept', actual })
  if (actual === kept) return refuse({ reason: 'no-change' })
  const until = kept ? null : plus(wall, SHARED_FOR)
  return accept({ type: 'reportShared', v: 1, link, names: share.names, until })
}
