import { SCREENS } from './plan.ts'
import { lookAtFocus } from './support/lookAtFocus.ts'

lookAtFocus(SCREENS, ['front door', 'owner, all shows', 'owner, one show', 'owner, make a show'])
