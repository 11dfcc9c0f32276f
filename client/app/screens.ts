import type { OverlayKind } from '../../shared/protocol/http/overlays.ts'
import type { Handshake } from '../../shared/protocol/up/handshake.ts'
import type { Grant } from '../../shared/run/grant.ts'
import { rolesOpening, type ScreenRole } from '../../shared/run/roles.ts'
import { roomFace, type WindowRole } from '../ui/smallWindow/windowRole.ts'
import type { Download } from './MessagePage.tsx'

/** The texts of parts that several screens have: giving out links, the steps of a desk, and a small window. */
export const LINKS = ['giveOut', 'linkAddress', 'linkRoles'] as const
const STEPS = ['answers', 'steps', 'noReturn'] as const
const WINDOW = ['smallWindow', 'speaker'] as const

function roomWindow(role: 'moderator' | 'interpreter'): Download {
  return { areas: WINDOW, load: roomFace(role) }
}

/** The screens in the order of the role switch; each is loaded separately. */
export const VIEWS = {
  moderator: {
    areas: ['moderator', ...STEPS, 'timeline', 'recovery', ...WINDOW, ...LINKS],
    load: async () => (await import('../views/moderator/ModeratorView.tsx')).ModeratorView,
  },
  speaker: {
    areas: WINDOW,
    load: async () => (await import('../views/speaker/SpeakerView.tsx')).SpeakerView,
  },
  timekeeper: {
    areas: ['timekeeper', ...STEPS],
    load: async () => (await import('../views/timekeeper/TimekeeperView.tsx')).TimekeeperView,
  },
  interpreter: {
    areas: ['interpreter', 'answers', ...WINDOW],
    load: async () => (await import('../views/interpreter/InterpreterView.tsx')).InterpreterView,
  },
  planner: {
    areas: ['planner', 'answers', 'intake', ...LINKS],
    load: async () => (await import('../views/planner/PlannerView.tsx')).PlannerView,
  },
  stage: {
    areas: ['stage'],
    allLanguages: true,
    load: async () => (await import('../views/stage/StageView.tsx')).StageView,
  },
  audience: {
    areas: ['audience'],
    load: async () => (await import('../views/audience/AudienceView.tsx')).AudienceView,
  },
  report: {
    areas: ['report', 'answers', 'linkAddress', 'nextTime'],
    load: async () => (await import('../views/report/ReportView.tsx')).ReportView,
  },
} as const satisfies Record<ScreenRole, Download>

/** The small windows, which show a countdown above all other windows, by role. */
export const SMALL_WINDOWS: Readonly<Record<WindowRole, Download>> = {
  moderator: roomWindow('moderator'),
  speaker: {
    areas: WINDOW,
    load: async () => (await import('../views/speaker/SpeakerWindow.tsx')).SpeakerWindow,
  },
  interpreter: roomWindow('interpreter'),
}

/** An overlay for video. */
export const OVERLAY: Download<{ readonly kind: OverlayKind; readonly handshake: Handshake }> = {
  areas: ['overlay'],
  load: async () => (await import('../views/overlay/OverlayPage.tsx')).OverlayPage,
}

/** The page that makes addresses of overlays; its preview may be in any language. */
export const OVERLAY_BUILDER: Download = {
  areas: ['overlay', 'linkAddress'],
  allLanguages: true,
  load: async () => (await import('../views/overlay/OverlayBuilder.tsx')).OverlayBuilder,
}

const ORDER = Object.keys(VIEWS) as readonly ScreenRole[]

/** Whether a screen opens before the first publication. */
export function opensUnpublished(screen: ScreenRole): boolean {
  return screen === 'planner' || screen === 'report'
}

/** Returns the screens of a link, in order. */
export function screensOf(grant: Grant): readonly ScreenRole[] {
  return ORDER.filter((screen) => rolesOpening(screen, grant).length > 0)
}
