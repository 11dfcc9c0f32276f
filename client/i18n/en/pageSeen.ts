/** Words about a speaker’s page as it is seen from the console. */
export const pageSeen = {
  /** Between what is said and its figure. */
  colon: ': ',
  on: 'On',
  paused: 'Paused',
  floor: 'Has the floor',
  standby: 'Next, in standby',
  ready: 'Next',
  before: 'Number {{place}} in line',
  about: 'about {{at}}',
  after: 'Had their turn',
  used: '{{used}} used',
  passed: 'Skipped',
  dropped: 'Dropped',
  unnamed: 'Has no turn',
  ended: 'The show has ended without their turn',
  unpublished: 'Nothing is published yet',
  lost: 'Not known while the connection is lost',
  cue: 'Cue over it, not seen yet',
  more_one: ' and {{count}} more',
  more_other: ' and {{count}} more',
} as const
