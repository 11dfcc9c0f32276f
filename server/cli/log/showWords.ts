import type { LinkId } from '../../../shared/agenda/ids.ts'
import type { ShowEvents, StepEvents } from '../../../shared/run/events.ts'
import { grantName, itemName, plainText, type StatesAround, spaced } from './scene.ts'

function linkName(scene: StatesAround, id: LinkId): string {
  const link = scene.after.links.find((one) => one.id === id)
  return link === undefined ? id : grantName(scene, link.grant)
}

/** What happened to the show itself, in words. */
export function showWords(event: ShowEvents, scene: StatesAround): string {
  switch (event.type) {
    case 'showCreated':
      return `${event.rehearsal ? 'rehearsal' : 'show'} made: "${plainText(event.agenda.title)}"`
    case 'runBegun':
      return 'rehearsal begun again'
    case 'clockSet':
      return 'clock changed'
    case 'publicSet':
      return event.public ? 'opened to everyone' : 'closed to those without a link'
    case 'showArchived':
      return 'archived'
    case 'showRestored':
      return 'taken out of the archive'
    case 'linkMade':
      return `link made: ${grantName(scene, event.grant)}`
    case 'linkReplaced':
      return `link replaced: ${linkName(scene, event.link)}`
    case 'linkRevoked':
      return `link withdrawn: ${linkName(scene, event.link)}`
    case 'remarkSet':
      return `${event.remark === null ? 'remark taken back' : 'remark'}: ${itemName(scene, event.item)}`
    case 'reportShared': {
      const until =
        event.until === null ? 'for good' : `until ${new Date(event.until).toISOString()}`
      return `report shared, names ${event.names ? 'on' : 'off'}, ${until}`
    }
    case 'rolesSet':
      return `link's roles changed: ${linkName(scene, event.link)}`
  }
}

function stepName({ before }: StatesAround, id: string): string {
  const step = before.steps.find((one) => one.id === id)
  return step === undefined ? id : spaced(step.command)
}

/** What became of a step, in words. */
export function stepWords(event: StepEvents, scene: StatesAround): string {
  switch (event.type) {
    case 'stepTaken':
      return `kept as a step: ${spaced(event.step.command)}`
    case 'stepUndone':
      return `taken back: ${stepName(scene, event.step)}`
    case 'stepRedone':
      return `done again: ${stepName(scene, event.step)}`
  }
}
