import type { z } from 'zod'
import type * as Entities from './entitySchemas.ts'
import type { StageLook } from './stageLook.ts'
import type * as Schemas from './stateSchema.ts'

/** Where the run is: anchors, never countdowns. `startedAt` is when the item was first on. */
export type Position = Readonly<z.infer<typeof Entities.Position>>

/** What an item that is not on has behind it; the one that is on has its account in the position. */
export type Progress = Readonly<z.infer<typeof Entities.Progress>>

/** Time granted to and taken from an item during the run, in ms (R5). */
export type Adjustment = Readonly<z.infer<typeof Entities.Adjustment>>

/** One person's word inside the live item, with its own limit (null: none) and stopwatch (R7). */
export type FloorTurn = Readonly<z.infer<typeof Entities.FloorTurn>>

/** A request of one person. */
export type Hand = Readonly<z.infer<typeof Entities.Hand>>

/** The live side of a show. Items without an entry in `progress` are waiting with nothing spent. */
export type Run = Readonly<z.infer<typeof Schemas.Run>>

/** What the stage shows of itself. */
export const PROGRAMME: StageLook = { is: 'programme' }

/** A run before Start. */
export const NOT_BEGUN: Run = {
  position: { status: 'planned' },
  startedAt: null,
  goOn: {},
  progress: {},
  starts: {},
  adjustments: {},
  floor: null,
  language: null,
  points: {},
  booths: {},
  look: PROGRAMME,
}

/** The plan as its planners see it; `revision` grows with every change to it. */
export type Draft = Readonly<z.infer<typeof Schemas.Draft>>

/** The agenda that runs, with each segment's slack as fixed at publication (P2, in ms). */
export type Published = Readonly<z.infer<typeof Entities.Published>>

/** The link that made a rehearsal, at the generation that it had then. */
export type MadeBy = Readonly<z.infer<typeof Entities.MadeBy>>

/** Everything one log says about its show, or the part of it that one audience may see. */
export type ShowState = Readonly<z.infer<typeof Schemas.ShowState>>
