import { roomCard } from '../../../client/ui/card/roomCard.ts'
import type { You } from '../../../client/ui/cues/cuesFor.ts'
import { minutesAt } from '../../../client/views/audience/minutes.ts'
import { audienceModel } from '../../../client/views/audience/model.ts'
import { interpreterModel } from '../../../client/views/interpreter/model.ts'
import { linesAt } from '../../../client/views/moderator/agenda/rows.ts'
import { headlineAt } from '../../../client/views/moderator/bar/headline.ts'
import type { Desk } from '../../../client/views/moderator/desk/desk.ts'
import { groundFacts } from '../../../client/views/moderator/now/groundFacts.ts'
import { nextRow } from '../../../client/views/moderator/now/nextRow.ts'
import { speakerModel } from '../../../client/views/speaker/model.ts'
import { stageModel } from '../../../client/views/stage/model.ts'
import { timekeeperModel } from '../../../client/views/timekeeper/model.ts'
import type { PersonId } from '../../../shared/agenda/ids.ts'
import type { Role } from '../../../shared/run/grant.ts'
import type { ShowState } from '../../../shared/run/state.ts'
import type { Instant } from '../../../shared/time/instant.ts'

const LANG = 'en'

function you(role: Role, person: PersonId | null = null): You {
  return { link: role, grant: { roles: [role], person, booth: null } }
}

/** What the console shows of one moment. */
function consoleOf(show: ShowState, now: Instant) {
  const desk: Desk = { show, you: you('moderator'), seq: 1, now, lang: LANG }
  const lines = linesAt(desk, now)
  return {
    head: headlineAt(desk, now),
    lines: lines.flatMap((line) => (line.type === 'item' ? [line] : [])),
    ground: groundFacts(desk, now),
    next: nextRow(desk, now),
  }
}

/** The view models of all screens at one moment; null before there is a published agenda. */
export function screensAt(show: ShowState, now: Instant) {
  const timekeeper = timekeeperModel(show, now, you('timekeeper'), LANG)
  const booth = interpreterModel(show, now, you('interpreter'), LANG)
  const stage = stageModel(show, now, you('stage'), LANG)
  const audience = audienceModel(show, now, you('audience'), LANG)
  const card = roomCard(show, now, you('moderator'), LANG)
  if (timekeeper === null || booth === null || stage === null || audience === null) return null
  return {
    console: consoleOf(show, now),
    timekeeper,
    booth,
    stage,
    audience,
    left: minutesAt(show, now),
    card,
    speaker: (person: PersonId) => speakerModel(show, now, you('speaker', person), LANG),
  }
}

export type Screens = NonNullable<ReturnType<typeof screensAt>>
