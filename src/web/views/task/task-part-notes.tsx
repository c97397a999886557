import { civilDateAt, daysBetween } from '../../../domain/calendar/civil-date';
import type { AssignmentState, AwaitingDocument, ObstacleState, Submission } from '../../../domain/task/state';
import { shortDate, shortInstant } from '../../../messages/words/dates';
import { awaits } from '../../../messages/words/document-words';
import { decisionText, OBSTACLE_KINDS, obstacleName } from '../../../messages/words/labels';
import { taskWords as words } from '../../../messages/web/task-page';
import { webText } from '../../../messages/web/web';
import { actWords } from '../../../messages/web/web-acts';
import type { Shell } from '../../http/shell';

interface Props {
  readonly shell: Shell;
  readonly part: AssignmentState;
}

const counters = (part: AssignmentState): string =>
  [
    part.extensions > 0 ? words.extended(part.extensions) : '',
    part.returns > 0 ? words.returned(part.returns) : '',
    part.nudges > 0 ? words.nudged(part.nudges) : '',
  ]
    .filter((one) => one !== '')
    .join(' · ');

const Say = ({ title, text, kind = '' }: { readonly title: string; readonly text: string; readonly kind?: string }) => (
  <p class={`say ${kind}`.trim()}>
    <b safe>{title}</b> <span safe>{text}</span>
  </p>
);

const obstacleText = (obstacle: ObstacleState, shell: Shell): string =>
  [
    `${OBSTACLE_KINDS[obstacle.kind]}: ${obstacle.text}`,
    obstacle.proposal === null ? '' : words.proposal(obstacle.proposal),
    obstacle.answer === null
      ? words.obstacleWaits(obstacle.state === 'passed-up' ? null : shell.agencyName(obstacle.toAgency))
      : words.obstacleAnswer(obstacle.answer.text, obstacle.answer.byName),
  ]
    .filter((one) => one !== '')
    .join('; ');

/** Every deadline there was, when there was more than one. */
const Deadlines = ({ part }: { readonly part: AssignmentState }): JSX.Element => {
  if (part.deadlines.length < 2) return <></>;
  return (
    <details class="deadlines">
      <summary safe>{words.deadlines(part.deadlines.length)}</summary>
      <ol>
        {part.deadlines.map((one) => (
          <li safe>
            {words.deadline(
              one.due === null ? words.noDue : shortDate(one.due),
              words.deadlineWhy[one.why],
              shortDate(civilDateAt(one.atMs)),
              one.by,
            )}
          </li>
        ))}
      </ol>
    </details>
  );
};

const waitedDays = (part: AssignmentState, nowMs: number): number | null =>
  part.work === 'awaiting' && part.askedAtMs !== null
    ? daysBetween(civilDateAt(part.askedAtMs), civilDateAt(nowMs))
    : null;

/** What is to be known of a part besides where it stands: counted, excused, held up, asked. */
export const PartNotes = ({
  shell,
  part,
  submissions,
  documents,
}: Props & {
  readonly submissions: readonly Submission[];
  readonly documents: readonly AwaitingDocument[];
}): JSX.Element => {
  const waited = waitedDays(part, shell.nowMs);
  const paused = part.pausedUntilMs !== null && part.pausedUntilMs > shell.nowMs && part.work !== 'awaiting';
  return (
    <>
      {counters(part) !== '' && (
        <p class="counters quiet" safe>
          {counters(part)}
        </p>
      )}
      {waited !== null && <Say title={words.waiting} text={words.waited(waited)} />}
      {part.excused === null ? (
        ''
      ) : (
        <Say title={words.excused} text={words.excusedBy(part.excused.reason, part.excused.byName)} />
      )}
      {paused ? <Say title={words.acknowledged} text={words.pausedUntil(shortInstant(part.pausedUntilMs ?? 0))} /> : ''}
      {part.obstacles.map((one) => (
        <Say title={`${words.obstacle} ${obstacleName(one.no)}`} text={obstacleText(one, shell)} kind="obstacle" />
      ))}
      {part.explanation === null ? '' : <Say title={words.explanation} text={part.explanation.cause} />}
      {submissions.map((one) => (
        <Say
          title={actWords.about[one.kind]}
          kind="submission"
          text={[
            one.askedDate === null ? '' : actWords.asked(shortDate(one.askedDate)),
            one.kind === 'extension' && one.late ? words.askedLate : '',
            one.proposed === null ? '' : actWords.insteadOf(shell.agencyName(one.proposed)),
            one.reason ?? '',
            one.note === null ? '' : words.advice(one.note),
            actWords.states[one.state],
          ]
            .filter((text) => text !== '')
            .join('; ')}
        />
      ))}
      {documents.map((one) => (
        <Say
          title={webText.awaitsDocument(shortDate(civilDateAt(one.atMs)))}
          kind="submission"
          text={`${decisionText(one.decision, undefined, shell.agencyName)}${one.effect === 'on-document' ? awaits(one.effect) : ''}`}
        />
      ))}
      <Deadlines part={part} />
    </>
  );
};
