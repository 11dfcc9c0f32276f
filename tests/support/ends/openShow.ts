import { BUNDLED_SHOW } from '../../../server/cli/bundledShow.ts'
import { systemClock } from '../../../server/host/serverClock.ts'
import { ShowHost } from '../../../server/host/showHost.ts'
import { SqliteStore } from '../../../server/store/sqlite.ts'
import { plannedEndAction } from '../../../shared/run/automaticEnd.ts'
import { NO_SCREENS } from '../noScreens.ts'

// A process of its own that has the show of a data folder open as a server has, beside others: the lock of the folder is not asked for.
const store = new SqliteStore(process.argv[2] ?? '')
const reportError = (error: unknown) => {
  throw error
}
const host = await ShowHost.load(
  { store, clock: systemClock(), broadcaster: NO_SCREENS, reportError },
  BUNDLED_SHOW,
)
if (host === null) throw new Error('there is no show')
process.stdout.write('open\n')

// It goes once nothing is to happen by itself any more.
const watch = setInterval(() => {
  if (host.state.run.position.status !== 'live' || plannedEndAction(host.state) !== null) return
  clearInterval(watch)
  host.stop()
  void host.whenIdle().then(() => store.close())
}, 10)
