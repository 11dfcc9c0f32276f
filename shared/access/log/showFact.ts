import type { LinkId } from '../../agenda/ids.ts'
import type { ShowEvents, StepEvents } from '../../run/events.ts'
import type { ShowState } from '../../run/state.ts'
import type { Holder, LogFact } from './fact.ts'
import type { Naming } from './naming.ts'

/** What the log says of something that happened to the show itself, its clock or its links. */
export function showFact(event: ShowEvents, before: ShowState, naming: Naming): LogFact {
  const whose = (id: LinkId): Holder | null => {
    const link = before.links.find((one) => one.id === id)
    return link === undefined ? null : naming.holder(link.grant)
  }
  switch (event.type) {
    case 'showCreated':
      return { key: 'made' }
    case 'runBegun':
      return { key: 'begunAgain' }
    case 'showArchived':
      return { key: 'archived' }
    case 'showRestored':
      return { key: 'unarchived' }
    case 'clockSet': {
      const { anchor, rate, paused } = event.clock
      return { key: 'clock', time: anchor, rate: paused ? 0 : rate }
    }
    case 'publicSet':
      return { key: event.public ? 'opened' : 'closed' }
    case 'linkMade':
      return { key: 'linkMade', whose: naming.holder(event.grant) }
    case 'linkReplaced':
      return { key: 'linkReplaced', whose: whose(event.link) }
    case 'linkRevoked':
      return { key: 'linkRevoked', whose: whose(event.link) }
    case 'remarkSet': {
      const key = event.remark === null ? 'remarkCleared' : 'remarked'
      return { key, item: naming.item(event.item) }
    }
    case 'reportShared':
      return { key: event.until === null ? 'reportKept' : 'reportShared' }
    case 'rolesSet': {
      const was = whose(event.link)
      return { key: 'rolesSet', whose: was === null ? null : { ...was, roles: event.roles } }
    }
  }
}

/** What the log says of a step that was taken back or done again; null for one that was taken, which what it did tells. */
export function stepFact(event: StepEvents, before: ShowState, naming: Naming): LogFact | null {
  if (event.type === 'stepTaken') return null
  const step = before.steps.find(({ id }) => id === event.step)
  return {
    key: event.type === 'stepUndone' ? 'undone' : 'redone',
    step: event.step,
    deed: step === undefined ? null : naming.deed(step),
  }
}
