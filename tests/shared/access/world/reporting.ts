import type { CommandOf } from '../../../../shared/run/command.ts'
import { flatItems } from '../../../../shared/run/lookup.ts'
import { secret } from './agenda.ts'
import type { Moment } from './commands.ts'

/** What is noted after a show, and how its report is shared. */
export const reporting = {
  remark({ state, picks, n }: Moment): CommandOf<'remark'> {
    const items = state.published === null ? [] : flatItems(state.published.agenda)
    const item = picks.oneOf(items)?.item.id ?? 'none'
    const was = state.remarks?.[item] ?? null
    const text = secret(`remark-${n}`)
    return { type: 'remark', item, remark: was === null ? { text, lang: 'en' } : null, was }
  },
  shareReport({ picks }: Moment): CommandOf<'shareReport'> {
    return { type: 'shareReport', names: picks.below(2) === 0 }
  },
  keepReport({ state, picks }: Moment): CommandOf<'keepReport'> | null {
    const share = picks.oneOf(state.shares ?? [])
    if (share === null) return null
    const was = share.until === null
    return { type: 'keepReport', link: share.link, kept: !was, was }
  },
}

/** Puts a show away, or takes it out again. */
export function putAway({ state }: Moment): CommandOf<'setArchived'> {
  return { type: 'setArchived', archived: !state.archived, was: state.archived }
}
