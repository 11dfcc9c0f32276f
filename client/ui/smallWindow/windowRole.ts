import { type ComponentType, createElement } from 'react'

/** The roles with a small window, which shows the countdown and stays above all others. */
const WINDOW_ROLES = ['moderator', 'speaker', 'interpreter'] as const
export type WindowRole = (typeof WINDOW_ROLES)[number]

/** Returns whether a role has a small window. */
export function isWindowRole(name: string): name is WindowRole {
  return WINDOW_ROLES.some((role) => role === name)
}

/** Returns the role whose small window the address requests (`?card=speaker`); `any` if it names no role; null if it requests none. */
export function requestedWindow(query: string): WindowRole | 'any' | null {
  const name = new URLSearchParams(query).get('card')
  if (name === null) return null
  return isWindowRole(name) ? name : 'any'
}

/** Returns the address of a role's small window as a page: the same link, so that the secret stays in its fragment. */
export function windowAddress(role: WindowRole, { pathname, search, hash }: Location): string {
  const query = new URLSearchParams(search)
  query.set('card', role)
  return `${pathname}?${query}${hash}`
}

/** Returns the function that loads the small window of a role that watches the whole room. */
export function roomFace(whose: Exclude<WindowRole, 'speaker'>): () => Promise<ComponentType> {
  return async () => {
    const { RoomWindow } = await import('./RoomWindow.tsx')
    return () => createElement(RoomWindow, { whose })
  }
}
