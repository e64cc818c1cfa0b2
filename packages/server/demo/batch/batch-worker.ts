import { type BatchOrder, workOff } from './work-off.ts'

/** One process of a batch: it is sent its order, tells after every chunk and ends when all is done. */
process.once('message', (order: BatchOrder) => {
  workOff(order, (news) => process.send?.(news)).then(
    () => process.disconnect(),
    (error: unknown) => {
      console.error(error)
      process.exit(1)
    },
  )
})
