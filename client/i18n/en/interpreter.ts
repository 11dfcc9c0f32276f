/** Words of the interpreter's screen. */
export const interpreter = {}
