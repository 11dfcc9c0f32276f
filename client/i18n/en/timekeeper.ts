/** Words of the timekeeper's screen. */
export const timekeeper = {}
