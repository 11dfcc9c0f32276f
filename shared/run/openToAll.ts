import type { ShowState } from './state.ts'

/** Whether anyone may open a show as its audience, without a link. */
export function isOpenToAll(state: Pick<ShowState, 'public' | 'archived'>): boolean {
  return state.public && !state.archived
}
