import type { ComponentProps, ReactNode } from 'react'

// Below 46 rem a row is a list: each value after the name of its column.
const LIST = 'max-[46rem]:block max-[46rem]:border-0 max-[46rem]:py-0.5 max-[46rem]:text-start'
const NAMED =
  'max-[46rem]:before:text-small max-[46rem]:before:text-soft max-[46rem]:before:content-[attr(data-label)_":_"] max-[46rem]:empty:hidden'

/** A table on a panel; below 46 rem it reads as a list of labelled values. */
export function Table({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className="overflow-x-auto rounded-xl border border-line bg-raised">
      <table className="w-full border-collapse text-desk max-[46rem]:block" aria-label={label}>
        {children}
      </table>
    </div>
  )
}

/** The columns' names. */
export function TableHead({ children }: { children: ReactNode }) {
  return (
    <thead className="max-[46rem]:sr-only">
      <tr>{children}</tr>
    </thead>
  )
}

export function TableBody({ children }: { children: ReactNode }) {
  return <tbody className="divide-y divide-line border-t border-line max-[46rem]:block">{children}</tbody>
}

/** One row. */
export function Row(row: ComponentProps<'tr'>) {
  return (
    <tr {...row} className={`hover:bg-tint/60 max-[46rem]:block max-[46rem]:py-2 ${row.className ?? ''}`} />
  )
}

/** The head of a column. */
export function Column({ children, numeric, ...column }: ComponentProps<'th'> & { numeric?: boolean }) {
  return (
    <th
      scope="col"
      {...column}
      className={`px-3 py-2 text-tiny font-medium text-soft ${numeric ? 'text-end' : 'text-start'}`}
    >
      {children}
    </th>
  )
}

/** The name of a row. */
export function RowHead({ children, ...head }: ComponentProps<'th'>) {
  return (
    <th scope="row" {...head} className={`px-3 py-1.5 text-start align-top font-medium ${LIST}`}>
      {children}
    </th>
  )
}

type CellProps = ComponentProps<'td'> & {
  /** The name of its column. */
  label: string
  numeric?: boolean
}

/** A value of a row. */
export function Cell({ label, numeric, children, ...cell }: CellProps) {
  return (
    <td
      data-label={label}
      {...cell}
      className={`px-3 py-1.5 align-top ${numeric ? 'text-end tabular-nums' : ''} ${LIST} ${NAMED}`}
    >
      {children}
    </td>
  )
}
