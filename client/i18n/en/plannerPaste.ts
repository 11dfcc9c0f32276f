/** Words of what was pasted and what was understood. */
export const plannerPaste = {
  title: 'Paste an agenda',
} as const
