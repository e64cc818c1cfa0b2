import { type QueryKey, useMutation, useQueryClient } from '@tanstack/react-query'
import { App } from 'antd'

/** What is read anew after a writing, and what is said and done once it is. */
type Written = { readonly key: QueryKey; readonly said: string; readonly onDone: () => void }

/** A form that sends what was filled in: afterwards what it changed is read anew, and the person is told. */
export function useWrite<Values>(send: (values: Values) => Promise<unknown>, { key, said, onDone }: Written) {
  const client = useQueryClient()
  const { message } = App.useApp()
  return useMutation({
    mutationFn: send,
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: key })
      void message.success(said)
      onDone()
    },
  })
}
