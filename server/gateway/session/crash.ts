import type { Crash } from '../../../shared/protocol/up/up.ts'
import { contextOf, isAudienceOnly, rateLimitKey, rolesOf } from '../admission/visitor.ts'
import type { MessageRequest, SessionParts } from './handlers.ts'
import { failedScreenOf } from './presence.ts'
import type { Session } from './session.ts'

/** Shows moderators that a part of a screen failed, until the screen disconnects. The audience has too many screens for that. */
function showFailed({ presence }: SessionParts, session: Session): void {
  const { visitor, hasFailed, isClosed } = session
  if (visitor.as !== 'link' || isAudienceOnly(visitor) || hasFailed || isClosed) return
  session.hasFailed = true
  const screen = failedScreenOf(visitor.link)
  presence.opened(visitor.show, screen)
  session.onClose(() => presence.closed(visitor.show, screen))
}

/** Counts, shows and logs the failure of a part of a screen, with its positions in the source. */
export async function crash(
  parts: SessionParts,
  { session, message: { build, error, at }, reply }: MessageRequest<Crash, object>,
): Promise<void> {
  const { visitor, connection } = session
  const key = isAudienceOnly(visitor) ? connection.address : rateLimitKey(visitor)
  if (!(await parts.limits.allows('crashes', key)))
    return reply({ problem: 'too-many', detail: 'too many failures at once' })
  showFailed(parts, session)
  const roles = rolesOf(visitor)
  parts.meters?.failed(roles)
  reply({})
  const outcome = await parts.sourcesOf(at)
  const sources =
    outcome.as === 'answer' ? outcome.answer : at.map((one) => Object.values(one).join(':'))
  const line = `A screen of ${roles.join('+')} failed: ${error} at ${sources[0]} (build ${build})`
  const failure = new Error(line)
  failure.stack = [line, ...sources].join('\n    at ')
  parts.reportError(failure, contextOf(visitor))
}
