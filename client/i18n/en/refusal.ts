import type { RefusalReason } from '../../../shared/run/refusal.ts'

/** One sentence for each reason a command is not done: what, and what to do where something can be done. */
export const refusal = {
  forbidden: 'Not done: this link does not allow it',
  'not-published': 'Not done: the agenda is not published yet',
  'nothing-to-run':
    'Not done: the agenda is empty. Paste an agenda or add an item in the planner first',
  'not-started': 'Not done: the show has not started. Start it first',
  'already-started': 'Not done: the show has already started',
  ended: 'Not done: the show has ended. Reopen it first',
  'not-ended': 'Not done: the show has not ended',
  'nothing-live': 'Not done: no item is live',
  'already-paused': 'Not done: {{item}} is already paused',
  'not-paused': 'Not done: {{item}} is not paused',
  'stale-place': 'Not done: the show has moved on',
  'just-moved': 'Not done: {{who}} moved on just now. Press again',
  'held-until': 'Not done: the break lasts until {{time}}, when the next item has a fixed start',
  'not-due': 'Not done: {{item}} has not reached its end',
  'stale-value': 'Not done: somebody else has changed this. Check it again',
  'stale-step': 'Not done: this step is already undone, or another step followed',
  'unknown-item': 'Not done: this item is no longer in the agenda',
  'unknown-segment': 'Not done: this segment is no longer in the agenda',
  'unknown-person': 'Not done: this person is not in the agenda',
  'unknown-booth': 'Not done: the link needs one of the show’s booths. Choose one',
  unknown: 'Not done: it no longer exists',
  'wrong-status': 'Not done: {{item}} is {{status}}',
  'spot-passed': 'Not done: that place in the order has passed. Choose a later one',
  'unknown-point': 'Not done: this talking point is no longer in the agenda',
  'no-change': 'Nothing to do: this is already the case',
  'nothing-waiting': 'Not done: no items are left. End the item or the show',
  'nothing-before': 'Not done: no item came before this one',
  'nothing-to-undo': 'Nothing to undo',
  'out-of-range': 'Not done: only between {{earliest}} and {{latest}}',
  'not-held': 'Not done: {{item}} does not end at a clock time',
  'look-first': 'Not done: review first what else is undone',
  'not-alone': 'Not done: {{who}} has moved on since. A moderator can undo both',
  'changed-since': 'Not done: changed again since, by {{who}}',
  'nothing-to-redo': 'Nothing to redo',
  'last-one': 'Not done: at least one must stay',
  'still-speaks': 'Not done: this person still speaks in {{item}}',
  'must-ask':
    'Not done: {{item}} can only be cut to {{least}}. Ask first, then tick that they agree',
  'too-much': 'Not done: {{item}} has only {{left}} left',
  'card-passed': 'Not sent: {{item}} has less time left than that',
  'signal-open': 'Not sent: the same signal was sent less than 10 seconds ago',
  'cue-expired': 'Not done: this cue has expired',
  'already-acknowledged': 'This cue is already marked as seen',
  'not-addressed': 'Not done: this cue is for somebody else',
  'already-asked': 'You have already asked. The moderator sees it',
  'booth-changed': 'Not done: {{who}} interprets now',
  'swap-asked': 'Not done: {{who}} has asked to swap. Answer that first',
  'no-person': 'Not done: this link belongs to no person',
  'link-revoked': 'Not done: this link is already withdrawn',
  'not-rehearsal': 'Not done: only a rehearsal can change its clock',
  'still-on': 'Not done: the show is running. End the show first',
  archived: 'Not done: this show is archived. Restore it first',
  'no-such-show': 'Not done: this show no longer exists',
  'unreadable-show': 'Not done: {{show}} cannot be opened. {{why}}',
  'no-fixed-start': 'Not done: the agenda has no fixed start to move',
  'has-begun': 'Not done: {{item}} has begun and cannot move',
  'bad-agenda': 'Not done: the agenda has a mistake at {{path}}',
  'not-https':
    'Not done: the document “{{document}}” is linked by {{link}}. Links must begin with https://',
  'id-taken': 'Not done: this name is taken',
  'other-servers': 'Not done: several servers run on the database. Stop all but one first',
  'cannot-write': 'Not done: the server cannot save now. Try again later',
  'too-many': 'Not done: at most {{limit}}',
} as const satisfies Record<RefusalReason, string>

/** How a move is told that came too soon behind another: where that one went, and by whom. */
export const justMoved = {
  item: 'Not done: {{who}} started {{item}} just now. Press again',
  standby: 'Not done: {{who}} ended the item just now. Press again',
  by: {
    you: 'this link',
    unknown: 'somebody else',
    moderator: 'another moderator',
    aModerator: 'a moderator',
    timekeeper: 'another timekeeper',
    owner: 'the owner',
    itself: 'the show itself',
    other: 'another link',
  },
} as const

/** Who is on in a booth, where it is nobody, or somebody without a name. */
export const inBooth = {
  nobody: 'Not done: nobody interprets in the booth any more',
  colleague: 'a colleague',
} as const

/** How a time is told that lies on the wrong side of the one bound there is. */
export const outOfRange = {
  earlier: 'Not done: not before {{earliest}}',
  later: 'Not done: not after {{latest}}',
} as const

/** How a stale place is told: what is no longer so, and what is. */
export const stale = {
  itemItem: 'Not done: {{stated}} is no longer on. {{actual}} is',
  itemStandby: 'Not done: {{stated}} is no longer on. The show is in standby',
  standbyItem: 'Not done: standby is over. {{actual}} is on',
  standbyStandby: 'Not done: the standby you saw is over, and another has begun',
} as const

/** Why a show cannot be opened. */
export const unreadableShow = {
  newer: 'A newer version of Rostrum wrote it. Update Rostrum on the server',
  damaged: 'Its log is damaged',
  disk: 'The server cannot read it from the disk',
} as const
