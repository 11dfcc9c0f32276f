import fc from 'fast-check'

// A fault that is found must be found again.
fc.configureGlobal({ seed: 1 })
