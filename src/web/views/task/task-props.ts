import type { TaskPage } from '../../../ports/task-views';
import type { Offers } from '../../acts/offers';
import type { Shell } from '../../http/shell';
import type { Flash } from '../frame/flash';

export interface TaskProps {
  readonly shell: Shell;
  readonly page: TaskPage;
  readonly areaName: string;
  /** Null when nobody's role is chosen. */
  readonly offers: Offers | null;
  /** Makes a form sent twice one act. */
  readonly token: string;
  /** What came of the act just sent, when the page answers a form without script. */
  readonly flash?: Flash | undefined;
}
