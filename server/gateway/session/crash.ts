import type { Crash } from '../../../shared/protocol/up/up.ts'
import { contextOf, isCrowd, linkName, rolesOf } from '../admission/visitor.ts'
import type { Asked, SessionParts } from './conversation.ts'
import { failedScreenOf } from './presence.ts'
import { problem } from './problem.ts'
import type { Session } from './session.ts'

/** Shows moderators that a part of a screen failed, until that screen goes; of the audience there are too many to look after. */
function showFailed({ presence }: SessionParts, session: Session): void {
  const { visitor, failed, gone } = session
  if (visitor.as !== 'link' || isCrowd(visitor) || failed || gone) return
  session.failed = true
  const screen = failedScreenOf(visitor.link)
  presence.opened(visitor.show, screen)
  session.stay(() => presence.closed(visitor.show, screen))
}

/** Counts, shows and logs that a part of a screen failed, with its positions in the source. */
export async function crash(
  parts: SessionParts,
  { session, message: { build, error, at }, reply }: Asked<Crash, object>,
): Promise<void> {
  const { visitor, connection } = session
  const key = isCrowd(visitor) ? connection.address : linkName(visitor)
  if (!(await parts.limits.allows('crashes', key)))
    return reply(problem('too-many', 'too many failures at once'))
  showFailed(parts, session)
  const roles = rolesOf(visitor)
  parts.meters?.failed(roles)
  reply({})
  const found = await parts.sourcesOf(at)
  const sources =
    found.as === 'answer' ? found.answer : at.map((one) => Object.values(one).join(':'))
  const line = `A screen of ${roles.join('+')} failed: ${error} at ${sources[0]} (build ${build})`
  const failure = new Error(line)
  failure.stack = [line, ...sources].join('\n    at ')
  parts.reportError(failure, contextOf(visitor))
}
