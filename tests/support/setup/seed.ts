import fc from 'fast-check'
import { seedOfRun } from '../seed.ts'

// Every property of a test file uses the seed of its run.
fc.configureGlobal({ seed: seedOfRun() })
