'use client'
import { TabLinks } from '@/components/ui/tab-links'
import { rowsAt, type Values } from '@/lib/documents/field-tree'
import type { Problem } from '@/lib/foundation/errors'
import { type DocumentSection, sectionOfPath } from './sections'

type Props = {
  sections: readonly DocumentSection[]
  section: { open: string; show: (id: string) => void; addressOf: (id: string) => string }
  document: Values
  problems: Problem[]
}

/** The parts of the document in a bar that stays in sight, each with how much is in it and what is wrong there. */
export function SectionTabs({ sections, section, document, problems }: Props) {
  const { open, show, addressOf } = section
  const tabs = sections.map(({ id, name, counts }) => {
    const wrong = problems.filter(({ path }) => sectionOfPath(sections, path) === id).length
    return {
      path: addressOf(id),
      name,
      count: counts === undefined ? undefined : rowsAt(document, counts).length,
      problem: wrong === 0 ? undefined : `${wrong} ${wrong === 1 ? 'problem' : 'problems'}`,
    }
  })
  return (
    <div className="sticky top-12 z-4 col-span-full -mx-4 border-b border-line bg-paper px-4 sm:-mx-7 sm:px-7 lg:top-0">
      <TabLinks
        label="Sections"
        tabs={tabs}
        here={addressOf(open)}
        open={(path) => show(sections.find(({ id }) => addressOf(id) === path)?.id ?? open)}
      />
    </div>
  )
}
