export * from './action-inputs.ts'
export * from './hearings.ts'
export * from './routes.ts'
export * from './views.ts'
