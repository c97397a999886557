import { obstacleAxis, proposedByLadder, submissionAxis } from './requests-axis';
import { faultsTable, rightsTable } from './rights';
import { releasedTime, timeAxis } from './time-axis';
import { aroundDeadline, whileWaiting } from './timed-steps';
import { decisionsTable, standingAxis } from './decisions';
import { workAxis } from './work-axis';

/** docs/transitions.md: every cell is what the rules answer when asked. */
export const transitionsDocument = (): string => `# What may happen to a task, and who may

Made by \`npx tsx scripts/make-transitions.ts\` from the rules in \`src/domain/task\`, and checked by a test: do not edit.
An arrow is the state that follows, a tick an act that leaves the state as it is, words in italics the fault with which
the act is refused. Days are working days, times by the policy in \`seeds/policies/default.json\`.

A task has three axes that are never folded into one: the work of each part, the time (computed, never stored), and what
is asked and not yet answered.

## Work: the part of a lead agency

${workAxis('lead')}

The task is completed when all its parts are closed: each lead confirmed, each coordinating part confirmed or released.
Then every act is refused with *task-closed*, while it is withdrawn with *task-withdrawn*, while it rests with
*task-suspended*, but for those of "The task as a whole" below. Handing in its result, a lead takes
what coordinating agencies delivered as received; so does the confirming of a lead's part.

## Work: the part of a coordinating agency

${workAxis('coordinating')}

## Requests: what is put before UBND tỉnh

A question is proposed by a wish for more time, or, about a delay, by the last rung of the ladder (${proposedByLadder()}).
One wish for more time stands at a time; the delay may stand beside it, and a new deadline settles both, as does the end
of the part.

${submissionAxis()}

## Decisions of leaders

${decisionsTable()}

A decision that is owed a document (chờ văn bản) is listed on the task's page, and asked for until its
number and date are recorded (\`issue-document\`); the policy may set otherwise for each kind. One of its own accord is the act
\`rule\`. Whatever settles a question is remembered: who comes later is told *already-decided*, by what, by whom and when.

About a sub-task of an agency's own plan its unit heads and leaders decide (nhắc nhở, tạm dừng, cho tiếp tục, thu hồi),
of their own accord and without a document.

## The task as a whole

${standingAxis()}

What UBND tỉnh decided by document is recorded with its number and date. While a task rests its timers rest; going on, each
deadline is later by the working days of rest unless the document sets a new one, what was late before stays late, and every
waiting counts anew.

Periods and sub-tasks rest, go on and end with the task that they hang on; a sub-task ends with its agency's part too, an
open period when a document gives its task a day. A task that its periods completed is opened by opening one of them again.

## Requests: completion and obstacles

That completion is asked for is the state \`awaiting\` of the work axis. An obstacle (vướng mắc) stands until it
is answered, by whoever was asked, by Sở Nội vụ, or by an instruction of UBND tỉnh:

${obstacleAxis()}

## Time

The time axis of a part, and the label that reports print for its task. A deadline ends at the close of work of its day,
a day off too; lateness is judged when completion was asked for.

${timeAxis()}

A released part owes nothing: ${releasedTime()}.

## Who may

On the lead's part, on a coordinating one; here the monitor is not a lead.

${rightsTable()}

- The **checker** is the monitor of the area; where the monitor leads, Sở Nội vụ; where that leads too, the office of UBND
  tỉnh. Nobody checks, releases or puts forward the work of an agency he works for (*own-work*), whatever other post he has.
- **Submissions** about Sở Nội vụ's own parts are put forward by the office of UBND tỉnh; about the office's own parts its
  chief does not decide.
- The **document** of a decision is asked of the office of UBND tỉnh, the last time of Sở Nội vụ too; that of a decision
  about the office's own part of Sở Nội vụ alone, about Sở Nội vụ's own of the office alone.
- A monitor or a vice-chair whose post is limited to areas acts for those areas only.

## When the system acts by itself

Around the deadline of a lead's part:

${aroundDeadline('lead')}

Of a coordinating one:

${aroundDeadline('coordinating')}

While somebody is waited for:

${whileWaiting()}

Of reminders missed together only the latest is said; every rung of the ladder is. Reminders of before a deadline was given,
moved or handed back are not made up for, and the ladder of a deadline that had passed by then counts from that day.

## What a person sees when an act is refused

${faultsTable()}
`;
