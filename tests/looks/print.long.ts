import { lookAtSheets, openPrinter } from './support/lookAtSheets.ts'

lookAtSheets(openPrinter(), (at) => at % 3 !== 0)
