import { DOORS } from './pages.ts'
import { DEVICES, WINDOWS } from './plan.ts'
import { PSEUDO_ALL } from './pseudo.ts'
import { lookAtPagesOn } from './support/lookAtPages.ts'
import { lookAtScenes } from './support/lookAtScenes.ts'

lookAtScenes(() => false, PSEUDO_ALL)

const light = { theme: 'light' } as const
lookAtPagesOn(
  DOORS,
  {
    phone: { ...DEVICES.phone, ...light },
    'small laptop': { ...DEVICES['small laptop'], ...light },
    'a tablet': { ...WINDOWS['a tablet'], ...light },
  },
  ['xx'],
)
