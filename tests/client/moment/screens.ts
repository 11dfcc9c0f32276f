import type { You } from '../../../client/ui/cues/cuesFor.ts'
import { roomWindow } from '../../../client/ui/smallWindow/roomWindowModel.ts'
import { minutesAt } from '../../../client/views/audience/minutes.ts'
import { audienceModel } from '../../../client/views/audience/model.ts'
import { interpreterModel } from '../../../client/views/interpreter/model.ts'
import { linesAt } from '../../../client/views/moderator/agenda/rows.ts'
import { headlineAt } from '../../../client/views/moderator/bar/headline.ts'
import type { ConsoleContext } from '../../../client/views/moderator/context/consoleContext.ts'
import { groundFacts } from '../../../client/views/moderator/now/LiveItem.tsx'
import { nextRow } from '../../../client/views/moderator/now/nextItem.ts'
import { type SpeakerModel, speakerModel } from '../../../client/views/speaker/model.ts'
import { stageModel } from '../../../client/views/stage/model.ts'
import { timekeeperModel } from '../../../client/views/timekeeper/model.ts'
import { audienceOf } from '../../../shared/access/audience.ts'
import { visibleState } from '../../../shared/access/visible.ts'
import type { PersonId } from '../../../shared/agenda/ids.ts'
import type { Role } from '../../../shared/run/grant.ts'
import type { ShowState } from '../../../shared/run/state.ts'
import type { Instant } from '../../../shared/time/instant.ts'

const LANG = 'en'

/** A screen of one role, with as much of the show as it gets. */
function sits(whole: ShowState, role: Role, person: PersonId | null = null) {
  const you: You = { link: role, grant: { roles: [role], person, booth: null } }
  return { you, show: visibleState(whole, audienceOf(you.grant)) }
}

/** What the console shows of one moment. */
function consoleOf(whole: ShowState, now: Instant) {
  const { show, you } = sits(whole, 'moderator')
  const desk: ConsoleContext = { show, you, now, lang: LANG }
  const lines = linesAt(desk, now)
  return {
    head: headlineAt(desk, now),
    items: lines.flatMap((line) => (line.type === 'item' ? [line] : [])),
    segments: lines.flatMap((line) => (line.type === 'segment' ? [line] : [])),
    ground: groundFacts(desk, now),
    next: nextRow(desk, now),
    card: roomWindow(show, now, you, LANG),
  }
}

/** The page of everybody on the agenda. */
function speakersAt(whole: ShowState, now: Instant): ReadonlyMap<PersonId, SpeakerModel> {
  const people = whole.published?.agenda.people ?? []
  return new Map(
    people.map(({ id }) => {
      const { show, you } = sits(whole, 'speaker', id)
      return [id, speakerModel(show, now, you, LANG)]
    }),
  )
}

/** The view models of all screens at one moment; null before there is a published agenda. */
export function screensAt(whole: ShowState, now: Instant) {
  const at = <T>(
    role: Role,
    model: (show: ShowState, now: Instant, you: You, lang: string) => T,
  ) => {
    const { show, you } = sits(whole, role)
    return model(show, now, you, LANG)
  }
  const timekeeper = at('timekeeper', timekeeperModel)
  const booth = at('interpreter', interpreterModel)
  const stage = at('stage', stageModel)
  const audience = at('audience', audienceModel)
  if (timekeeper === null || booth === null || stage === null || audience === null) return null
  return {
    console: consoleOf(whole, now),
    timekeeper,
    booth,
    stage,
    audience,
    left: at('audience', minutesAt),
    speakers: speakersAt(whole, now),
  }
}

export type Screens = NonNullable<ReturnType<typeof screensAt>>
