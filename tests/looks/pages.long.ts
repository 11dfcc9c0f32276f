import { lookAtPages } from './support/lookAtPages.ts'

lookAtPages(() => true)
