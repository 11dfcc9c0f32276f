import type { Row } from './row.ts'
import { acknowledgement } from './rows/acknowledgement.ts'
import { boot } from './rows/boot.ts'
import { clockError } from './rows/clock.ts'
import { firstLoad } from './rows/firstLoad.ts'
import { floods } from './rows/floods.ts'
import { idle } from './rows/idle.ts'
import { memory } from './rows/memory.ts'
import { nodesDatabase } from './rows/nodes/database.ts'
import { nodesHall } from './rows/nodes/hall.ts'
import { past } from './rows/past.ts'
import { postgres, reaches } from './rows/reach.ts'
import { reader } from './rows/reader.ts'
import { rejoin } from './rows/rejoin.ts'
import { rush } from './rows/rush.ts'
import { scripting } from './rows/scripting.ts'

/** Every row of the bench, in the order in which they are measured. */
export const rows: readonly Row[] = [
  ...reaches,
  memory,
  acknowledgement,
  rush,
  clockError,
  rejoin,
  boot,
  past,
  idle,
  scripting,
  firstLoad,
  reader,
  ...floods,
  postgres,
  nodesDatabase,
  nodesHall,
]
