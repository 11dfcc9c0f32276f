import type { EventType, RunEvents } from '../../../../shared/run/events.ts'

const RUN: Readonly<Record<RunEvents['type'], true>> = {
  showStarted: true,
  itemStarted: true,
  itemEnded: true,
  itemReturned: true,
  itemPaused: true,
  itemResumed: true,
  timeGiven: true,
  timeTaken: true,
  takenLowered: true,
  beganSet: true,
  goOnSet: true,
  itemDropped: true,
  itemRestored: true,
  languageSet: true,
  talkingPointChosen: true,
  showEnded: true,
  showReopened: true,
  positionRestored: true,
  progressRestored: true,
  adjustmentRestored: true,
}

const OTHERS: Readonly<Record<Exclude<EventType, RunEvents['type'] | 'showCreated'>, true>> = {
  clockSet: true,
  runBegun: true,
  publicSet: true,
  showArchived: true,
  showRestored: true,
  linkMade: true,
  linkReplaced: true,
  linkRevoked: true,
  rolesSet: true,
  draftReplaced: true,
  draftEdited: true,
  agendaPublished: true,
  agendaUnpublished: true,
  itemInserted: true,
  itemRemoved: true,
  itemEdited: true,
  itemsOrdered: true,
  personAdded: true,
  personRemoved: true,
  scheduleMoved: true,
  stopMoved: true,
  findingAdded: true,
  findingSettled: true,
  floorGiven: true,
  floorEnded: true,
  handRaised: true,
  handLowered: true,
  attendanceMarked: true,
  cueSent: true,
  cueAcknowledged: true,
  cueExpired: true,
  cueWithdrawn: true,
  cardDropped: true,
  stepTaken: true,
  stepUndone: true,
  stepRedone: true,
}

/** Every type of event that moves the run. */
export const RUN_EVENTS = Object.keys(RUN) as RunEvents['type'][]

/** Every type of event that happens to a show once it is made. */
export const COUNTED = [...RUN_EVENTS, ...(Object.keys(OTHERS) as EventType[])]
