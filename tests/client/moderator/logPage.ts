import { audienceOf } from '../../../shared/access/audience.ts'
import { type LoggedEvent, linesOf } from '../../../shared/access/log/lines.ts'
import type { LinkOpening, LogPage } from '../../../shared/protocol/down/logPage.ts'
import type { AskLog } from '../../../shared/protocol/up/up.ts'
import { emptyShow, evolve } from '../../../shared/run/evolve.ts'
import type { Grant } from '../../../shared/run/grant.ts'
import type { Case } from '../../support/given.ts'

/** How many events a page of these tests has at least. */
const PAGE = 100

/** A page of a show's log as the server tells it, in pages of a hundred commands' events. */
export function logPage(
  show: Case,
  grant: Grant,
  { before, after, comings: known }: AskLog,
  comings: readonly LinkOpening[],
): LogPage {
  let state = emptyShow('a-show')
  const events = show.log.map((envelope): LoggedEvent => {
    const one = { envelope, before: state, after: evolve(state, envelope) }
    state = one.after
    return one
  })
  const lines = linesOf(events, audienceOf(grant)).filter(
    ({ seq }) => seq > after && (before === null || seq < before),
  )
  const first = lines.at(-PAGE)
  const from = first === undefined ? after : Math.max(after, first.seq - 1)
  return {
    boot: 'boot',
    from,
    lines: lines.filter(({ seq }) => seq > from),
    comings: comings.filter(({ n }) => n > (known?.n ?? 0)),
  }
}
