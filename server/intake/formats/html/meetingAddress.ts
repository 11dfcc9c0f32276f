/** Where meetings are held online. */
const HOSTS =
  /(^|\.)(zoom\.us|zoom\.com|zoom\.com\.cn|zoomgov\.com|teams\.microsoft\.com|teams\.live\.com|meet\.google\.com|webex\.com|meeting\.tencent\.com|voovmeeting\.com|whereby\.com|meet\.jit\.si|gotomeeting\.com|gotomeet\.me)$/

/** The address a link leads to where it is one of an online meeting, else null: pages often show it as "Join" alone. */
export function meetingAddress(href: string): string | null {
  if (!URL.canParse(href)) return null
  const { protocol, hostname } = new URL(href)
  return /^https?:$/.test(protocol) && HOSTS.test(hostname) ? href.trim() : null
}
