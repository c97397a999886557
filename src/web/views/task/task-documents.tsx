import { draftName, draftsOf } from '../../../domain/task/drafts';
import { civilDateAt } from '../../../domain/calendar/civil-date';
import { shortDate, shortInstant } from '../../../messages/words/dates';
import { awaits, byDocument } from '../../../messages/words/document-words';
import { draftTitle } from '../../../messages/documents/drafts';
import { decisionText } from '../../../messages/words/labels';
import { taskWords } from '../../../messages/web/task-page';
import type { TaskProps } from './task-props';

const words = taskWords.documents;

/** What waits for its document, when the task rested, and what can be drafted. */
export const Documents = ({ shell, page }: TaskProps): JSX.Element => {
  const { state, line } = page;
  const drafts = draftsOf(state);
  if (drafts.length === 0 && state.suspensions.length === 0) return <></>;
  return (
    <section class="panel" aria-labelledby="h-documents">
      <h2 id="h-documents">{words.heading}</h2>
      {state.documents.map((one) => (
        <p class="say submission" safe>
          {`${decisionText(one.decision)}${awaits(one.effect)}, ${one.byName}, ${shortInstant(one.atMs)}`}
        </p>
      ))}
      {state.suspensions.map((one) => (
        <p class="say" safe>
          {words.rested(
            shortDate(civilDateAt(one.fromMs)),
            one.toMs === null ? null : shortDate(civilDateAt(one.toMs)),
            byDocument(one.document),
          )}
        </p>
      ))}
      {drafts.length > 0 && (
        <details>
          <summary>{words.drafts}</summary>
          <ul>
            {drafts.map((one) => (
              <li>
                <a href={`/nhiem-vu/${line.number}/du-thao/${encodeURIComponent(draftName(one))}`} safe>
                  {draftTitle(one, shell.agencyName)}
                </a>
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
};
