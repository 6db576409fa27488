import { buttonClass } from '@/components/ui/classes'
import { Labelled } from '@/components/ui/labelled'
import { Section } from '@/components/ui/panel'

/** A season's tables, to be opened in a spreadsheet. */
export function Downloads({ path }: { path: string }) {
  return (
    <Section title="Download" id="downloads">
      <p className="text-tiny text-soft">
        The newest version, as CSV in UTF-8. Rows are matched by their ids.
      </p>
      <p className="flex flex-wrap gap-2.5">
        <a className={buttonClass()} href={`${path}/table/episodes`} download>
          The episodes
        </a>
        <a className={buttonClass()} href={`${path}/table/cast`} download>
          The cast and crew
        </a>
      </p>
    </Section>
  )
}

/** Sends a table; a plain form, so that it works without JavaScript. */
export function UploadForm({ path }: { path: string }) {
  return (
    <Section title="Upload" id="upload">
      <form
        className="grid max-w-lg gap-4"
        method="post"
        action={`${path}/table/upload`}
        encType="multipart/form-data"
      >
        <fieldset className="grid content-start gap-1">
          <legend className="text-small font-semibold">The file has</legend>
          <label>
            <input type="radio" name="table" value="episodes" defaultChecked /> the episodes
          </label>{' '}
          <label>
            <input type="radio" name="table" value="cast" /> the cast and crew
          </label>
        </fieldset>
        <Labelled id="file" label="File">
          <p className="text-tiny text-soft" id="file-hint">
            CSV, 2 MB at most. Missing columns and rows change nothing.
          </p>
          <input
            id="file"
            type="file"
            name="file"
            accept=".csv,text/csv"
            aria-describedby="file-hint"
            required
          />
        </Labelled>
        <p>
          <button className={buttonClass({ look: 'main' })} type="submit">
            Preview changes
          </button>
        </p>
      </form>
    </Section>
  )
}
