// The content security policy forbids code from text (`new Function`), and browsers report each attempt. This setting stops
// the attempts of zod. It does not import zod, because most screens do not use it.
Object.assign(globalThis, { __zod_globalConfig: { jitless: true } })

export {}
