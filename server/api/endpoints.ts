import type { Endpoint } from './endpoint.ts'
import {
  adjustTime,
  endShow,
  finish,
  giveCommand,
  next,
  pause,
  previous,
  sendCue,
  setStage,
  startShow,
  undo,
} from './endpoints/commands.ts'
import { getAgenda, getNow, getReport, listLinks, listShows } from './endpoints/reads.ts'

/** Every endpoint of the API, in the order of the document. */
export const ENDPOINTS: readonly Endpoint[] = [
  listShows,
  getNow,
  getAgenda,
  listLinks,
  getReport,
  giveCommand,
  startShow,
  next,
  previous,
  finish,
  endShow,
  pause,
  adjustTime,
  undo,
  sendCue,
  setStage,
]
