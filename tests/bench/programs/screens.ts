import { constants, setPriority } from 'node:os'
import { answering } from '../processes/answering.ts'
import {
  type Absence,
  Group,
  type GroupAsk,
  type GroupProgress,
  type Tally,
} from '../wire/group.ts'

/** What the process with the light screens can be asked; a group is known by its name. */
export type ScreensAsks = {
  /** Opens a group of screens; answered when all are there. */
  readonly open: { readonly ask: GroupAsk; readonly answer: undefined }
  /** From now on the next frame to each screen is counted, and each screen that comes back. */
  readonly arm: { readonly ask: { readonly group: string }; readonly answer: undefined }
  /** When the last screen got the frame that `arm` waited for, in monotonic ms. */
  readonly reached: { readonly ask: { readonly group: string }; readonly answer: number }
  /** What came to the group since it was asked last. */
  readonly tally: { readonly ask: { readonly group: string }; readonly answer: Tally }
  /** Each screen makes one exchange of clock stamps; answered when all have their answers. */
  readonly exchange: { readonly ask: { readonly group: string }; readonly answer: undefined }
  /** How far its screens are. */
  readonly standing: { readonly ask: { readonly group: string }; readonly answer: GroupProgress }
  /** When every screen is back after its server went, in monotonic ms. */
  readonly back: { readonly ask: { readonly group: string }; readonly answer: number }
  /** When each screen that lost its server since `arm` was back, and how long it was away. */
  readonly absences: {
    readonly ask: { readonly group: string }
    readonly answer: readonly Absence[]
  }
  readonly close: { readonly ask: { readonly group: string }; readonly answer: undefined }
}

if (process.argv.includes('--last')) setPriority(constants.priority.PRIORITY_LOW)

const groups = new Map<string, Group>()

function named({ group }: { readonly group: string }): Group {
  const found = groups.get(group)
  if (found === undefined) throw new Error(`there is no group ${group}`)
  return found
}

answering<ScreensAsks>({
  async open(ask) {
    const group = new Group(ask)
    groups.set(ask.group, group)
    await group.open()
    return undefined
  },
  arm: (ask) => named(ask).arm(),
  reached: (ask) => named(ask).reached,
  tally: (ask) => named(ask).tally(),
  exchange: (ask) => named(ask).exchange(),
  standing: (ask) => named(ask).standing(),
  back: (ask) => named(ask).back(),
  absences: (ask) => named(ask).absences(),
  async close(ask) {
    await named(ask).close()
    groups.delete(ask.group)
    return undefined
  },
})
