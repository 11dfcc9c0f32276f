import type { LinkId } from '../../../shared/agenda/ids.ts'
import type { ShowEvents, StepEvents } from '../../../shared/run/events.ts'
import {
  type EventWords,
  grantName,
  itemName,
  plainText,
  type StatesAround,
  spaced,
} from './scene.ts'

function linkName(scene: StatesAround, id: LinkId): string {
  const link = scene.after.links.find((one) => one.id === id)
  return link === undefined ? id : grantName(scene, link.grant)
}

function stepName({ before }: StatesAround, id: string): string {
  const step = before.steps.find((one) => one.id === id)
  return step === undefined ? id : spaced(step.command)
}

/** What happened to the show itself, and what became of a step, in words. */
export const SHOW_WORDS: EventWords<(ShowEvents | StepEvents)['type']> = {
  showCreated: ({ rehearsal, agenda }) =>
    `${rehearsal ? 'rehearsal' : 'show'} made: "${plainText(agenda.title)}"`,
  runBegun: () => 'rehearsal begun again',
  clockSet: () => 'clock changed',
  publicSet: (event) => (event.public ? 'opened to everyone' : 'closed to those without a link'),
  showArchived: () => 'archived',
  showRestored: () => 'taken out of the archive',
  linkMade: ({ grant }, scene) => `link made: ${grantName(scene, grant)}`,
  linkReplaced: ({ link }, scene) => `link replaced: ${linkName(scene, link)}`,
  linkRevoked: ({ link }, scene) => `link withdrawn: ${linkName(scene, link)}`,
  remarkSet: ({ item, remark }, scene) =>
    `${remark === null ? 'remark taken back' : 'remark'}: ${itemName(scene, item)}`,
  reportShared: ({ names, until }) => {
    const long = until === null ? 'for good' : `until ${new Date(until).toISOString()}`
    return `report shared, names ${names ? 'on' : 'off'}, ${long}`
  },
  rolesSet: ({ link }, scene) => `link's roles changed: ${linkName(scene, link)}`,
  stepTaken: ({ step }) => `kept as a step: ${spaced(step.command)}`,
  stepUndone: ({ step }, scene) => `taken back: ${stepName(scene, step)}`,
  stepRedone: ({ step }, scene) => `done again: ${stepName(scene, step)}`,
}
