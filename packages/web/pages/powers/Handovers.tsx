import { Link } from 'react-router'
import { EmptyState } from '../../parts/EmptyState.tsx'
import { Loaded } from '../../parts/Loaded.tsx'
import { useHandovers } from './queries.ts'

/** The cases a withdrawal touched, to whom each goes and where it stands now. */
export function Handovers({ instrumentId }: { instrumentId: string }) {
  const query = useHandovers(instrumentId)
  return (
    <Loaded
      query={query}
      isEmpty={(rows) => rows.length === 0}
      empty={<EmptyState small title="没有可以查阅的案件" hint="只列出您有权查阅的案件。" />}
    >
      {(rows) => (
        <table className="zh-table">
          <thead>
            <tr>
              <th scope="col">案件</th>
              <th scope="col">原办案单位</th>
              <th scope="col">接收单位</th>
              <th scope="col">收回时 → 现在</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ caseId, caseName, unitName, receiver, stageThen, stageNow }) => (
              <tr key={caseId}>
                <td data-label="案件">
                  <Link to={`/cases/${caseId}`}>{caseName}</Link>
                </td>
                <td data-label="原办案单位">{unitName}</td>
                <td data-label="接收单位">{receiver}</td>
                <td data-label="收回时 → 现在">
                  {stageThen} → {stageNow}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Loaded>
  )
}
