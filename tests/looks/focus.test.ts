import { lookAtFocus } from './support/lookAtFocus.ts'

// Where there is most to walk through; all of them in the long run.
lookAtFocus(['moderator'], [])
