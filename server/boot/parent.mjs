/** How often to check the parent process, in ms. */
const LOOK = 200

/**
 * Stops this process when the npm that started it ends: SIGTERM to npm may end only npm and its shell.
 * Without npm it watches nothing, so that a background server outlives its shell.
 */
export function stopWithNpm(environment) {
  return environment.npm_lifecycle_event === undefined ? () => {} : stopWithParent()
}

/** Stops this process like SIGTERM when its parent has ended, for whatever reason. */
export function stopWithParent() {
  const parent = process.ppid
  const timer = setInterval(() => {
    if (process.ppid === parent && isThere(parent)) return
    clearInterval(timer)
    // Without a listener, as during an installation, there is nothing to wait for.
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
