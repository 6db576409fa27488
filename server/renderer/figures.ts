import { systemEditor } from '@/lib/accounts/users/system'
import { countOverdue } from '@/lib/editing/publish-queue/queries'
import { saves } from '@/lib/foundation/db/saves'
import { type RendererFigures, threadFigures } from '../metrics/thread-figures'

export async function rendererFigures(): Promise<RendererFigures> {
  const overdue = await countOverdue(systemEditor('Metrics')).catch(() => Number.NaN)
  return { thread: threadFigures(), saves: saves(), overdue }
}
