import 'server-only'
import { createTransport } from 'nodemailer'
import { readSetting } from './settings'
import { siteOrigin } from './site-origin'

const PATIENCE_MS = 20_000

type Mail = { to: string; subject: string; text: string }

/** Whether this site has a server for its mail: SMTP_URL is set. */
export function canSendMail(): boolean {
  return readSetting('SMTP_URL') !== undefined
}

/** Hands a mail of plain text to the site's mail server. Rejects where that does not take it within twenty seconds. */
export async function sendMail({ to, subject, text }: Mail): Promise<void> {
  const transport = createTransport({
    url: readSetting('SMTP_URL'),
    connectionTimeout: PATIENCE_MS,
    greetingTimeout: PATIENCE_MS,
    socketTimeout: PATIENCE_MS,
    // What a mail refers to is text: nothing is read from a file or fetched from an address.
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  try {
    await transport.sendMail({ from: sender(), to: { name: '', address: to }, subject, text })
  } finally {
    transport.close()
  }
}

function sender(): string {
  return readSetting('MAIL_FROM') ?? `Logline <no-reply@${new URL(siteOrigin()).hostname}>`
}
