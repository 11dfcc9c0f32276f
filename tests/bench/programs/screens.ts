import { constants, setPriority } from 'node:os'
import { present } from '../../support/present.ts'
import { answerQuestions } from '../processes/questions.ts'
import {
  type Absence,
  Group,
  type GroupOptions,
  type GroupProgress,
  type Tally,
} from '../wire/group.ts'

type Question<Answer, Ask = { readonly group: string }> = {
  readonly ask: Ask
  readonly answer: Answer
}

/** The questions to the process with the light screens; a group has a name. */
export type ScreensQuestions = {
  /** Opens a group of screens; answers when all have joined. */
  readonly open: Question<undefined, GroupOptions>
  /** Starts waiting for the next frame to each screen, and for each reconnect. */
  readonly arm: Question<undefined>
  /** Answers when the last screen got that frame, in monotonic ms. */
  readonly reached: Question<number>
  /** Returns and resets what the group received. */
  readonly tally: Question<Tally>
  /** Each screen makes one clock exchange; answers when all are done. */
  readonly exchange: Question<undefined>
  /** Returns the seqs of its screens. */
  readonly standing: Question<GroupProgress>
  /** Answers when every screen has reconnected, in monotonic ms. */
  readonly back: Question<number>
  /** Returns the absences of its screens since `arm`. */
  readonly absences: Question<readonly Absence[]>
  readonly close: Question<undefined>
}

if (process.argv.includes('--last')) setPriority(constants.priority.PRIORITY_LOW)

const groups = new Map<string, Group>()

const groupOf = ({ group }: { readonly group: string }): Group => present(groups.get(group))

answerQuestions<ScreensQuestions>({
  async open(ask) {
    const group = new Group(ask)
    groups.set(ask.group, group)
    await group.open()
    return undefined
  },
  arm: (ask) => groupOf(ask).arm(),
  reached: (ask) => groupOf(ask).reached,
  tally: (ask) => groupOf(ask).tally(),
  exchange: (ask) => groupOf(ask).exchange(),
  standing: (ask) => groupOf(ask).progress(),
  back: (ask) => groupOf(ask).waitUntilBack(),
  absences: (ask) => groupOf(ask).absences(),
  async close(ask) {
    await groupOf(ask).close()
    groups.delete(ask.group)
    return undefined
  },
})
