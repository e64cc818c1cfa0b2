export * from './action-inputs.ts'
export * from './routes.ts'
export * from './uploads.ts'
export * from './views.ts'
