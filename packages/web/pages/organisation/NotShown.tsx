import { Link } from 'react-router'
import { PageHeader } from '../../parts/PageHeader.tsx'
import { ProblemAlert } from '../../parts/ProblemAlert.tsx'

/** A page whose subject could not be had: it still has a name, the reason and a way on. */
export function NotShown({ title, error }: { title: string; error: unknown }) {
  return (
    <>
      <PageHeader title={title} actions={<Link to="/organisation">全部单位</Link>} />
      <ProblemAlert error={error} />
    </>
  )
}
