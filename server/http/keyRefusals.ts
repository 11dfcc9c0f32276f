/** What is said to who asks without a key, or with one that does not open. */
export const KEY_REFUSALS = {
  'no-key': {
    status: 401,
    line: 'Say who asks: send the header Authorization with Bearer and what follows the # of a link.',
  },
  'wrong-key': {
    status: 401,
    line: 'This link does not open, or was withdrawn. Ask the organiser for a new one.',
  },
} as const
