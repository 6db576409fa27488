'use client'
import { useEffect, useState } from 'react'
import { Pieces } from '@/components/guide/pieces'
import { ComboBox } from '@/components/ui/combo-box'
import { Field } from '@/components/ui/field'
import { Panel } from '@/components/ui/panel'
import { regionName } from '@/lib/guide/regions/regions'
import { useEditing } from '../document/context'
import { REGION_OPTIONS } from './region-options'
import { useReads, wordsOf } from './use-reads'

const KEPT = 'logline.pinned-regions'
const AT_FIRST = ['US', 'GB', 'DE']
const MOST = 5

/** What readers of a few chosen regions will read, from the form as it stands, with what changed marked. */
export function RegionReadsList() {
  const { document } = useEditing()
  const [regions, setRegions] = usePinned()
  const { reads, problem, first } = useReads(document, regions)
  return (
    <Panel className="mt-3 p-4">
      <h3>What readers will read</h3>
      {problem && <p className="mt-1 text-small text-wait">Not to be said yet: {problem}</p>}
      <dl className="mt-2 grid gap-2.5">
        {regions.map((region) => {
          const told = reads.find((each) => each.region === region)
          const isChanged = told && first[region] !== wordsOf(told.pieces)
          return (
            <div key={region} className="border-s-3 border-accent ps-3">
              <dt className="flex items-center gap-2 text-small text-soft">
                {regionName(region)}
                {isChanged && <span className="text-wait">changed</span>}
                <button
                  type="button"
                  className="cursor-pointer underline decoration-line underline-offset-4 hover:text-ink pointer-coarse:min-h-11"
                  onClick={() => setRegions(regions.filter((each) => each !== region))}
                >
                  Take off<span className="sr-only"> {regionName(region)}</span>
                </button>
              </dt>
              <dd
                className="font-serif text-lg/snug [&_em]:text-accent [&_em]:not-italic"
                data-reads={region}
              >
                {told ? <Pieces pieces={told.pieces} /> : '…'}
              </dd>
            </div>
          )
        })}
      </dl>
      {regions.length < MOST && (
        <div className="mt-3 max-w-xs">
          <Field label="Another region">
            {(ids) => (
              <ComboBox
                ids={ids}
                options={REGION_OPTIONS.filter(({ id }) => !regions.includes(id))}
                placeholder="Add a country"
                onChoose={({ id }) => setRegions([...regions, id])}
              />
            )}
          </Field>
        </div>
      )}
    </Panel>
  )
}

/** The regions an editor looks at, kept in the browser. */
function usePinned(): [string[], (regions: string[]) => void] {
  const [regions, setRegions] = useState<string[]>(AT_FIRST)
  useEffect(() => {
    const kept = localStorage.getItem(KEPT)
    if (kept !== null) setRegions(kept.split(',').filter(Boolean).slice(0, MOST))
  }, [])
  const keep = (next: string[]) => {
    localStorage.setItem(KEPT, next.join())
    setRegions(next)
  }
  return [regions, keep]
}
