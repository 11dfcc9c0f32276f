import type { Row } from './row.ts'
import { acknowledgement } from './rows/acknowledgement.ts'
import { boot } from './rows/boot.ts'
import { clockApart, clockError } from './rows/clock.ts'
import { dragging } from './rows/dragging.ts'
import { firstLoad } from './rows/firstLoad.ts'
import { floods } from './rows/floods.ts'
import { hourRow } from './rows/hour.ts'
import { idle } from './rows/idle.ts'
import { integrations } from './rows/integrations.ts'
import { memory } from './rows/memory.ts'
import { nodesDatabase } from './rows/nodes/database.ts'
import { nodesHall } from './rows/nodes/hall.ts'
import { killedNode, restartedNodes } from './rows/nodes/lostNodes.ts'
import { past } from './rows/past.ts'
import { postgres, reaches } from './rows/reach.ts'
import { reader } from './rows/reader.ts'
import { rejoin } from './rows/rejoin.ts'
import { rush } from './rows/rush.ts'
import { scripting } from './rows/scripting.ts'
import { sums } from './rows/sums.ts'

/** Every row of the bench, in the order in which they are measured. */
export const rows: readonly Row[] = [
  ...reaches,
  memory,
  acknowledgement,
  integrations,
  rush,
  clockError,
  clockApart,
  rejoin,
  boot,
  sums,
  past,
  hourRow,
  idle,
  scripting,
  dragging,
  firstLoad,
  reader,
  ...floods,
  postgres,
  nodesDatabase,
  nodesHall,
  killedNode,
  restartedNodes,
]
