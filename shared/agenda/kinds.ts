/** The kinds of an item (P3). */
export const KINDS = [
  'opening',
  'welcome',
  'talk',
  'case',
  'panel',
  'discussion',
  'qa',
  'break',
  'closing',
  'other',
] as const

/** The roles of a person in an item. */
export const SPEAKER_ROLES = ['speaker', 'moderator', 'panellist'] as const

/** The ways to use a script. */
export const DELIVERIES = ['verbatim', 'check'] as const

/** The possible actions at the end of an item (R13). */
export const AT_ENDS = ['hold', 'goOn', 'standby'] as const
