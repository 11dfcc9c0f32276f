/** What an item can be (P3). */
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

/** What a person's part in an item can be. */
export const SPEAKER_ROLES = ['speaker', 'moderator', 'panellist'] as const

/** What becomes of a script when it is spoken. */
export const DELIVERIES = ['verbatim', 'check'] as const

/** What may become of an item at its end (R13). */
export const AT_ENDS = ['hold', 'goOn', 'standby'] as const
