/** Words of the speaker's screen. */
export const speaker = {}
