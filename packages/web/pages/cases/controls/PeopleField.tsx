import { useQueryClient } from '@tanstack/react-query'
import { PersonPicker } from '../../../parts/PersonPicker.tsx'
import { useAct } from '../act/act-context.ts'
import type { Field } from '../act/act-form.ts'
import { colleaguesQuery, personOptions } from '../queries.ts'

type PersonAsked = { roles?: readonly string[] | undefined; certified?: boolean | undefined }

/** Finds colleagues of the unit of the case by name, post or certificate. */
export function useFindColleagues({ roles, certified = false }: PersonAsked) {
  const client = useQueryClient()
  const { unitId } = useAct().given.view.state
  return async (text: string) => {
    const colleagues = await client.ensureQueryData(colleaguesQuery(unitId))
    return personOptions(colleagues, { ...(roles ? { roles } : {}), certified }).filter(
      ({ name, title, certificateNumber }) =>
        text === '' || `${name}${title ?? ''}${certificateNumber ?? ''}`.includes(text),
    )
  }
}

/** One or several colleagues as a field of a form. */
export function PeopleField({ id, field }: { id: string; field: Extract<Field, { kind: 'person' }> }) {
  const { values, set, given, lookups } = useAct()
  const find = useFindColleagues(field)
  const scope = `case/${given.view.state.unitId}/${field.roles?.join('') ?? 'all'}/${field.certified ?? false}`
  const chosen = values[field.path]
  const known = [chosen].flat().flatMap((one) => {
    const person = typeof one === 'string' ? lookups.person(one) : undefined
    return person ? [person] : []
  })
  return field.many ? (
    <PersonPicker
      multiple
      id={id}
      scope={scope}
      find={find}
      known={known}
      aria-label={field.label}
      {...(field.max === undefined ? {} : { max: field.max })}
      value={(chosen as readonly string[] | null) ?? []}
      onChange={(ids) => set(field.path, ids)}
    />
  ) : (
    <PersonPicker
      id={id}
      scope={scope}
      find={find}
      known={known}
      aria-label={field.label}
      value={chosen as string | null}
      onChange={(personId) => set(field.path, personId)}
    />
  )
}
