/** The page to open after signing in: an address of this site only, or a link could lead elsewhere with our name on it. */
export function safeReturn(asked: string | null): string {
  if (!asked?.startsWith('/') || /^\/[/\\]/.test(asked) || asked.startsWith('/sign-in')) return '/'
  return asked
}
