import { EmptyState } from '../../parts/EmptyState.tsx'
import { useField } from '../field/field-context.ts'
import { NumbersPage } from './NumbersPage.tsx'

/** The same page in the frame of the street. */
export function FieldNumbersPage() {
  const { confirmed } = useField()
  if (confirmed) return <NumbersPage street />
  return (
    <div className="zh-page zh-street-page">
      <EmptyState title="没有网络，看不到号段" hint="领用、交回和当场编号都须有网络。" />
    </div>
  )
}
