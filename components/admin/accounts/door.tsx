import type { ReactNode } from 'react'

type Props = { title: string; about?: ReactNode; children: ReactNode }

/** A page in front of the admin: for whoever signs in, joins, or has forgotten a password. */
export function Door({ title, about, children }: Props) {
  return (
    <main className="wrap">
      <div className="mx-auto mt-[8vh] max-w-md">
        <h1 className="text-3xl">{title}</h1>
        {about && <div className="mt-2 grid gap-2">{about}</div>}
        {children}
      </div>
    </main>
  )
}

/** The sheet on which its form stands. */
export function DoorSheet({ children }: { children: ReactNode }) {
  return <div className="mt-6 grid gap-5 rounded-xl border border-line bg-raised p-4">{children}</div>
}
