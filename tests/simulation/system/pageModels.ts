import type { Live } from '../../../client/live/live.ts'
import { audienceModel } from '../../../client/views/audience/model.ts'
import { interpreterModel } from '../../../client/views/interpreter/model.ts'
import { speakerModel } from '../../../client/views/speaker/model.ts'
import { stageModel } from '../../../client/views/stage/model.ts'
import { timekeeperModel } from '../../../client/views/timekeeper/model.ts'
import type { Role } from '../../../shared/run/grant.ts'
import { timeline } from '../../../shared/timing/timeline.ts'

type Model = typeof timekeeperModel

/** What pages derive from a state; consoles derive the timeline. */
const MODELS: readonly (readonly [Role, (...inputs: Parameters<Model>) => unknown])[] = [
  ['moderator', timeline],
  ['planner', timeline],
  ['audience', audienceModel],
  ['interpreter', interpreterModel],
  ['speaker', speakerModel],
  ['stage', stageModel],
  ['timekeeper', timekeeperModel],
]

/** Derives what a page shows now; throws where that fails. */
export function derivePage({ store, now }: Pick<Live, 'store' | 'now'>): void {
  const { show, you } = store.getState()
  const at = now()
  if (show === null || you === null || at === null) return
  for (const [role, model] of MODELS) if (you.grant.roles.includes(role)) model(show, at, you, 'en')
}
