import { type QueryClient, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { identity, type Me, type SessionView } from '@zhiheng/contract/identity'
import type { Role } from '../labels.ts'
import { call, holdToken } from './call.ts'

export const sessionKey = ['session'] as const

/** Asks who is signed in and keeps the token against forged requests for every later write. */
async function findSession(): Promise<SessionView> {
  const view = await call(identity.session)
  holdToken(view.csrfToken)
  return view
}

/** The query of the session, also for reading it before a page is drawn. */
export const sessionQuery = { queryKey: sessionKey, queryFn: findSession, staleTime: 60_000 } as const

/** Who is signed in, in which post, and what kind of installation this is. `me` is null for nobody. */
export const useSession = () => useQuery(sessionQuery)

/** The signed-in person. For pages inside the shell, which are never drawn without one. */
export function useMe(): Me {
  const { data } = useSession()
  if (!data?.me) throw new Error('a page of the shell was drawn without a session')
  return data.me
}

/** The Beijing day the server works with; '' before the session is known. */
export const useToday = (): string => useSession().data?.today ?? ''

/** Whether the post the person acts in holds one of these roles. */
export const holds = (me: Me, roles: readonly Role[]): boolean =>
  roles.some((role) => (me.post.roles as readonly string[]).includes(role))

/** After a change of person or post nothing that was read before may stay on the screen. */
export async function forgetEverything(client: QueryClient): Promise<void> {
  await client.cancelQueries()
  client.removeQueries({ predicate: (query) => query.queryKey[0] !== 'session' })
  await client.invalidateQueries({ queryKey: sessionKey })
}

/** Switches the post one acts in; every list is then read anew with the new post's reach. */
export function useSwitchPost() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (postId: string) => call(identity.switchPost, { body: { postId } }),
    onSuccess: () => forgetEverything(client),
  })
}

export function useSignOut() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: () => call(identity.signOut),
    onSuccess: () => forgetEverything(client),
  })
}
