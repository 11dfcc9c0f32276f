/** The broadcaster of a host without open screens. */
export const NO_SCREENS = {
  deliver: () => undefined,
  heartbeat: () => undefined,
  disconnect: () => undefined,
}
