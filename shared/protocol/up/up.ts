import type { Answer } from '../down/answer.ts'
import type { Joined } from '../down/joined.ts'
import type { LinkPaths } from '../down/linkPaths.ts'
import type { LogPage } from '../down/logPage.ts'
import type { Outcomes } from '../down/outcomes.ts'
import type { Rehearsed } from '../down/rehearsed.ts'
import type { Shows } from '../down/shows.ts'
import type { Stamps } from '../down/stamps.ts'
import type { StoredAnswer } from '../down/stored.ts'
import { AskLinks } from './askLinks.ts'
import { AskLog } from './askLog.ts'
import { AskOutcome } from './askOutcome.ts'
import { AskShows } from './askShows.ts'
import { AskTime } from './askTime.ts'
import { CopyShow } from './copyShow.ts'
import { Crash } from './crash.ts'
import { Give } from './give.ts'
import { GiveAsOwner } from './giveAsOwner.ts'
import { Join } from './join.ts'
import { MakeShow } from './makeShow.ts'
import { Rehearse } from './rehearse.ts'
import { RehearseExample } from './rehearseExample.ts'
import { SetContact, SetContactAsOwner } from './setContact.ts'

/** Every message a screen sends, by name, with the schema that parses it. */
export const up = {
  join: Join,
  give: Give,
  outcome: AskOutcome,
  time: AskTime,
  links: AskLinks,
  log: AskLog,
  rehearse: Rehearse,
  shows: AskShows,
  makeShow: MakeShow,
  copyShow: CopyShow,
  rehearseExample: RehearseExample,
  giveAsOwner: GiveAsOwner,
  setContact: SetContact,
  setContactAsOwner: SetContactAsOwner,
  crash: Crash,
} as const

/** What each message from a screen is answered with; `problem` tells of one that could not be taken at all. */
export type Replies = {
  join: Joined
  give: Answer
  outcome: Outcomes
  time: Stamps
  links: LinkPaths
  log: LogPage
  rehearse: Rehearsed
  shows: Shows
  makeShow: Answer
  copyShow: Answer
  rehearseExample: Answer
  giveAsOwner: Answer
  setContact: StoredAnswer
  setContactAsOwner: StoredAnswer
  crash: object
}

/** A message that could not be taken: badly formed, too many, or not for this link. */
export type Problem = {
  readonly problem: 'malformed' | 'too-many' | 'not-for-this-link' | 'failed'
  readonly detail: string
}

/** Messages from screen to server, as Socket.IO types them. */
export type UpMessages = {
  [Name in keyof Replies]: (
    message: unknown,
    reply: (answer: Replies[Name] | Problem) => void,
  ) => void
}
