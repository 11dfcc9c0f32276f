/** Words about a speaker’s page as it is seen from the console. */
export const speakerPreview = {
  /** Between what is said and its figure. */
  colon: ': ',
  on: 'On now',
  paused: 'Paused',
  floor: 'Has the floor',
  standby: 'Next, standby',
  ready: 'Next',
  before: '{{place}} in line',
  about: 'about {{at}}',
  after: 'Done',
  used: '{{used}} used',
  passed: 'Skipped',
  dropped: 'Dropped',
  unnamed: 'Not in this show',
  ended: 'The show has ended before their turn',
  unpublished: 'Nothing published yet',
  lost: 'Unknown while the connection is lost',
  cue: 'Shows a cue, not seen yet',
  more_one: ' and {{count}} more',
  more_other: ' and {{count}} more',
} as const
