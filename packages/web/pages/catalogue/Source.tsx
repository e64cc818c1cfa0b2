import { UnverifiedMark } from '../../parts/UnverifiedMark.tsx'

/** Where a rule of the city stands, and whether somebody has checked it. */
export function Source({ source, verified }: { readonly source: string; readonly verified: boolean }) {
  return (
    <>
      {source} {!verified && <UnverifiedMark />}
    </>
  )
}
