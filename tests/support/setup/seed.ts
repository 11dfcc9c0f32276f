import fc from 'fast-check'
import { seedOfRun } from '../seed.ts'

// Every property of a test file uses the seed of its run.
fc.configureGlobal({ seed: seedOfRun() })

// With tasks React would bind and run each step of its work through the inspector of V8, which nobody watches here.
Reflect.deleteProperty(console, 'createTask')
