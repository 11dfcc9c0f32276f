import { lookAtLowConsole } from './lowConsole.ts'

lookAtLowConsole(() => true)
