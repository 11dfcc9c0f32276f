import { type ComponentType, createElement } from 'react'
import type { CardRole } from './cardRole.ts'

/** What fetches the card of a role that looks at the room. */
export function roomFace(whose: Exclude<CardRole, 'speaker'>): () => Promise<ComponentType> {
  return async () => {
    const { RoomCard } = await import('./RoomCard.tsx')
    return () => createElement(RoomCard, { whose })
  }
}
