'use client'
import { usePathname } from 'next/navigation'
import { isWithin, type RailGroup, type RailPlace } from './rail-places'

/** The places of the admin; the one that is open stands out and is told as such. */
export function RailLinks({ groups }: { groups: RailGroup[] }) {
  const pathname = usePathname()
  return groups.map(({ name, places }) => (
    <div key={name} className="not-first:mt-4">
      {name && <p className="mb-1 px-2.5 text-tiny font-semibold text-soft">{name}</p>}
      <ul>
        {places.map((place) => (
          <li key={place.path}>
            <RailLink place={place} isHere={isWithin(pathname, place.path)} />
          </li>
        ))}
      </ul>
    </div>
  ))
}

function RailLink({ place: { path, name, count }, isHere }: { place: RailPlace; isHere: boolean }) {
  return (
    <a
      href={path}
      aria-current={isHere ? 'page' : undefined}
      className="flex min-h-8 items-center justify-between rounded-md px-2.5 py-0.5 text-soft no-underline hover:text-ink aria-[current]:bg-raised aria-[current]:font-semibold aria-[current]:text-ink aria-[current]:ring-1 aria-[current]:ring-line pointer-coarse:min-h-11"
    >
      {name}
      {count !== undefined && count > 0 && (
        <span className="text-tiny font-normal text-accent tabular-nums">
          {count}
          <span className="sr-only"> waiting</span>
        </span>
      )}
    </a>
  )
}
