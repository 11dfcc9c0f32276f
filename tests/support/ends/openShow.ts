import { BUNDLED_SHOW } from '../../../server/cli/bundledShow.ts'
import { systemClock } from '../../../server/host/serverClock.ts'
import { SqliteStore } from '../../../server/store/sqlite.ts'
import { plannedEndAction } from '../../../shared/run/automaticEnd.ts'
import { loadHost } from '../hosts.ts'

// A process of its own that has the show of a data folder open as a server has, beside others: the lock of the folder is not asked for.
const store = new SqliteStore(process.argv[2] ?? '')
const host = await loadHost({ store, clock: systemClock() }, BUNDLED_SHOW)
process.stdout.write('open\n')

// It goes once nothing is to happen by itself any more.
const watch = setInterval(() => {
  if (host.state.run.position.status !== 'live' || plannedEndAction(host.state) !== null) return
  clearInterval(watch)
  host.stop()
  void host.whenIdle().then(() => store.close())
}, 10)
