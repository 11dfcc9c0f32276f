/** The format of the id of a show or a link. */
export const PLAIN_ID = /^[A-Za-z0-9_-]{1,40}$/
