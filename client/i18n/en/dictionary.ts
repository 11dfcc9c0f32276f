import { accessRecord } from './accessRecord.ts'
import { answers } from './answers.ts'
import { audience } from './audience.ts'
import { common } from './common.ts'
import { front } from './front.ts'
import { giveOut } from './giveOut.ts'
import { intake } from './intake.ts'
import { integrations } from './integrations.ts'
import { interpreter } from './interpreter.ts'
import { linkAddress } from './linkAddress.ts'
import { linkRoles } from './linkRoles.ts'
import { moderator } from './moderator.ts'
import { nextTime } from './nextTime.ts'
import { noReturn } from './noReturn.ts'
import { overlay } from './overlay.ts'
import { owner } from './owner.ts'
import { planner } from './planner.ts'
import { recovery } from './recovery.ts'
import { report } from './report.ts'
import { smallWindow } from './smallWindow.ts'
import { speaker } from './speaker.ts'
import { speakerPreview } from './speakerPreview.ts'
import { stage } from './stage.ts'
import { steps } from './steps.ts'
import { timekeeper } from './timekeeper.ts'
import { timeline } from './timeline.ts'

/** Every English text by area; the shape all other languages follow. */
export const en = {
  smallWindow,
  common,
  accessRecord,
  answers,
  moderator,
  speaker,
  speakerPreview,
  timekeeper,
  timeline,
  recovery,
  interpreter,
  audience,
  stage,
  overlay,
  steps,
  noReturn,
  front,
  owner,
  planner,
  intake,
  giveOut,
  linkAddress,
  linkRoles,
  integrations,
  report,
  nextTime,
}
