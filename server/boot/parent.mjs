/** How often to look whether npm is still there, in ms. */
const LOOK = 200

/**
 * Stops this process when the npm that started it ends: SIGTERM to npm may end only npm and its shell.
 * Outside npm nothing is watched, so that a server started in the background outlives its shell.
 */
export function stopWithNpm(environment) {
  return environment.npm_lifecycle_event === undefined ? () => {} : stopWithParent()
}

/** Stops this process as SIGTERM would when the one that started it has ended, however that ended. */
export function stopWithParent() {
  const parent = process.ppid
  const timer = setInterval(() => {
    if (process.ppid === parent && isThere(parent)) return
    clearInterval(timer)
    // Nothing listens while installing or building: then there is nothing to wait for either.
    if (!process.emit('SIGTERM', 'SIGTERM')) process.exit(143)
  }, LOOK)
  timer.unref()
  return () => clearInterval(timer)
}

function isThere(pid) {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error.code !== 'ESRCH'
  }
}
