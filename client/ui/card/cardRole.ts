/** The roles that have a card: a small window with the countdown that stays above all others. */
const CARD_ROLES = ['moderator', 'speaker', 'interpreter'] as const
export type CardRole = (typeof CARD_ROLES)[number]

/** Whether a role has a card. */
export function isCardRole(name: string): name is CardRole {
  return CARD_ROLES.some((role) => role === name)
}

/** Whose card the address asks for (`?card=speaker`); `any` names no role, null is no card at all. */
export function cardAsked(query: string): CardRole | 'any' | null {
  const asked = new URLSearchParams(query).get('card')
  if (asked === null) return null
  return isCardRole(asked) ? asked : 'any'
}

/** The address of a role's card as a page of its own: the same link, so the secret stays in its fragment. */
export function cardAddress(role: CardRole, { pathname, search, hash }: Location): string {
  const query = new URLSearchParams(search)
  query.set('card', role)
  return `${pathname}?${query}${hash}`
}
