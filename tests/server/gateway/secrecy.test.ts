import { startServer } from '../../support/server.ts'
import { secrecyOf } from './secrecyOf.ts'

secrecyOf(startServer)
