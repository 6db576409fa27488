import { DocumentForm } from '@/components/admin/document/document-form'
import type { Reader } from '@/lib/accounts/editor'
import type { Names } from '@/lib/documents/differences'
import type { Values } from '@/lib/documents/field-tree'
import type { Kind } from '@/lib/documents/kinds'
import { findSeasonFacts } from '@/lib/editing/release-facts/queries'
import { present, save } from './actions'
import { casts, createDraft, named, releasesInText } from './find/actions'
import { preparePublishing, reads } from './previews/actions'
import { takeBackPublish } from './publishing/actions'

type Props = {
  reader: Reader
  kind: Kind
  document: Values
  /** Titles of the entries it points to, by id. */
  names: Names
  /** What is kept of it; none for a new entry. */
  kept?: { id: string; title: string; version: number; liveVersion: number | null; livePath: string | null }
}

/** The form of an entry with everything that it may do, for whoever is signed in. */
export async function EntryForm({ reader, kind, document, names, kept }: Props) {
  return (
    <DocumentForm
      kind={kind}
      entryId={kept?.id ?? null}
      version={kept?.version ?? 0}
      document={document}
      title={kept?.title ?? ''}
      liveVersion={kept?.liveVersion ?? null}
      livePath={kept?.livePath ?? null}
      names={names}
      readOnly={reader.role === 'reader'}
      editor={{ id: reader.id ?? '', email: reader.email }}
      save={save}
      present={present}
      create={createDraft}
      prepare={preparePublishing}
      undoPublish={takeBackPublish}
      cast={{ findNamed: named, findCasts: casts }}
      releases={
        kind === 'season'
          ? { ...(await findSeasonFacts(reader)), reads, readText: releasesInText }
          : undefined
      }
    />
  )
}
