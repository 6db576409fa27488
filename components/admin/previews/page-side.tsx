'use client'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { Input, Select } from '@/components/ui/field'
import { REGION_OPTIONS } from '../releases/region-options'
import { showChanges } from './marked-changes'
import { useComparedPage } from './use-compared-page'

type Props = {
  entryId: string
  /** The newest one that is kept: the page is of it. */
  version: number
  /** Whether what is typed is not kept yet. */
  isDirty: boolean
  /** Whether readers see an earlier version, which this one is compared with. */
  isLive: boolean
  /** The region shown first; "" for none. */
  region: string
  onClose: () => void
}

const REGIONS = [['', 'No region'], ...REGION_OPTIONS.map(({ id, name }) => [id, name] as const)] as const

/** The page as readers of a region see it on a day, from the draft, with what changed marked. */
export function PageSide({ entryId, version, isDirty, isLive, region: first, onClose }: Props) {
  const [region, setRegion] = useState(first)
  const [day, setDay] = useState('')
  const { html, words } = useComparedPage({ entryId, version, isLive, region, day })
  return (
    <aside
      aria-label="The page as readers see it"
      data-page-side
      className="fixed end-0 top-12 bottom-13 z-4 flex w-[26rem] max-w-full flex-col border-s border-line bg-raised shadow-float max-sm:bottom-24 lg:top-0"
    >
      <div className="grid gap-1.5 border-b border-line p-3">
        <div className="flex items-center gap-2">
          <Select
            aria-label="Region"
            choices={REGIONS}
            value={region}
            onChange={({ target }) => setRegion(target.value)}
          />
          <Input
            type="date"
            aria-label="On the day"
            value={day}
            onChange={({ target }) => setDay(target.value)}
          />
          <Button size="small" onClick={onClose}>
            Close
          </Button>
        </div>
        <p className="text-small text-soft" role="status">
          {isDirty ? 'Follows when the draft is saved …' : `Version ${version}. ${words}`}
        </p>
      </div>
      <iframe
        title="The page"
        // Without scripts: no page of a draft acts for the editor who looks at it.
        sandbox="allow-same-origin allow-popups"
        srcDoc={html}
        onLoad={({ currentTarget: { contentDocument } }) => contentDocument && showChanges(contentDocument)}
        className="min-h-0 flex-1 bg-paper"
      />
    </aside>
  )
}
