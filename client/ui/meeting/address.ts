/** An address that leads somewhere safe: https, and nothing else that an agenda may hold. */
export type Address = { readonly href: string; readonly host: string }

/** The address of a meeting as a link; null where it is to be read and copied only. */
export function addressOf(link: string): Address | null {
  if (!URL.canParse(link)) return null
  const { protocol, href, host } = new URL(link)
  return protocol === 'https:' ? { href, host } : null
}
