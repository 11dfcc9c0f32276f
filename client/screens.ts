import { type ComponentType, createElement, type LazyExoticComponent, lazy } from 'react'
import type { Grant, Role } from '../shared/run/grant.ts'
import type { CardRole } from './ui/card/cardRole.ts'

type View = LazyExoticComponent<ComponentType>

function room(whose: 'moderator' | 'interpreter'): View {
  return lazy(async () => {
    const { RoomCard } = await import('./ui/card/RoomCard.tsx')
    return { default: () => createElement(RoomCard, { whose }) }
  })
}

/** The screens there are, each its own download, in the order in which somebody with several roles gets them. */
export const VIEWS = {
  moderator: lazy(async () => ({
    default: (await import('./views/moderator/ModeratorView.tsx')).ModeratorView,
  })),
  speaker: lazy(async () => ({
    default: (await import('./views/speaker/SpeakerView.tsx')).SpeakerView,
  })),
  timekeeper: lazy(async () => ({
    default: (await import('./views/timekeeper/TimekeeperView.tsx')).TimekeeperView,
  })),
  interpreter: lazy(async () => ({
    default: (await import('./views/interpreter/InterpreterView.tsx')).InterpreterView,
  })),
  planner: lazy(async () => ({
    default: (await import('./views/planner/PlannerView.tsx')).PlannerView,
  })),
  stage: lazy(async () => ({
    default: (await import('./views/stage/StageView.tsx')).StageView,
  })),
  audience: lazy(async () => ({
    default: (await import('./views/audience/AudienceView.tsx')).AudienceView,
  })),
} as const satisfies Partial<Record<Role, View>>

/** The cards there are, for who has the countdown in a small window. */
export const CARDS: Readonly<Record<CardRole, View>> = {
  moderator: room('moderator'),
  speaker: lazy(async () => ({
    default: (await import('./views/speaker/SpeakerCard.tsx')).SpeakerCard,
  })),
  interpreter: room('interpreter'),
}

/** A role that has a screen. */
export type ScreenRole = keyof typeof VIEWS

const ORDER = Object.keys(VIEWS) as readonly ScreenRole[]

/** Roles that have the screens of others: an owner plans and runs the show like planner and moderator, a guest follows it like the audience. */
const AS: Partial<Record<Role, readonly ScreenRole[]>> = {
  owner: ['moderator', 'planner'],
  guest: ['audience'],
}

/** Whether a screen is there before anything is published. */
export function opensUnpublished(screen: ScreenRole): boolean {
  return screen === 'planner'
}

/** The screens that a link opens, the first one first. */
export function screensOf(grant: Grant): readonly ScreenRole[] {
  return ORDER.filter((screen) =>
    grant.roles.some((role) => role === screen || AS[role]?.includes(screen)),
  )
}
