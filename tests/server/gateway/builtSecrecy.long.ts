import { setTimeout as wait } from 'node:timers/promises'
import { startBuilt } from '../../support/builtServer.ts'
import { secrecyOf } from './secrecyOf.ts'

// The built program goes by real time, of which a busy show takes half a minute.
secrecyOf(async () => ({ ...(await startBuilt()), pass: (ms) => wait(ms) }))
