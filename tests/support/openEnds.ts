import type { Socket } from 'node:net'

/** The ends of connections that are open, each until it closes. */
export type OpenEnds = {
  keep(end: Socket): void
  /** Closes all of them. */
  drop(): void
}

/** None yet. */
export function openEnds(): OpenEnds {
  const open = new Set<Socket>()
  return {
    keep(end) {
      open.add(end)
      end.on('error', () => end.destroy())
      end.on('close', () => open.delete(end))
    },
    drop() {
      for (const end of open) end.destroy()
    },
  }
}
