import { lookAtLowConsole } from './lowConsole.ts'

// A few of each; all of them in the long run.
lookAtLowConsole((at) => at % 6 === 0)
