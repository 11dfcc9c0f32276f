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

/** How a script is spoken. */
export const DELIVERIES = ['verbatim', 'check'] as const

/** What can happen at the end of an item (R13). */
export const AT_ENDS = ['hold', 'goOn', 'standby'] as const
