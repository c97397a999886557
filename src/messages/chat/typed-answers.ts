import { type Offers } from '../../domain/task/offers';
import type { Submission, TaskState } from '../../domain/task/state';
import { shortDate } from '../words/dates';
import { obstacleName } from '../words/labels';
import { forms, withQuestion } from '../words/short-forms';

/** What a person can type about a task now. */
export const typedAnswers = (state: TaskState, { parts, submissions, obstacles }: Offers): readonly string[] => {
  const n = String(state.number);
  const of = (id: string) => (state.assignments.length === 1 ? n : `${n} ${id}`);
  const asked = ({ id }: Submission) => withQuestion(n, id);
  const approval = (one: Submission) =>
    forms.approveUntil(asked(one), one.askedDate === null ? '(ngày)' : shortDate(one.askedDate));
  return [
    ...submissions.flatMap(({ can, submission }) =>
      can === 'submit'
        ? [forms.submit(n), forms.drop(n)]
        : submission.kind === 'reassignment'
          ? [forms.reassign(asked(submission), submission.proposed ?? undefined), forms.refuse(asked(submission))]
          : submission.kind === 'obstacle'
            ? [forms.instruct(n, submission.obstacle === null ? undefined : obstacleName(submission.obstacle))]
            : submission.kind === 'extension'
              ? [approval(submission), forms.refuse(asked(submission))]
              : [
                  approval(submission),
                  ...[forms.remind, forms.reprimand, forms.askExplanation].map((form) => form(asked(submission))),
                ],
    ),
    ...parts.flatMap(({ part, verbs }) =>
      verbs.map((verb) => {
        switch (verb) {
          case 'accept':
            return forms.accept(n);
          case 'done':
            return part.role === 'lead' ? forms.done(n) : forms.delivered(n);
          case 'obstacle':
            return forms.obstacle(n);
          case 'extend':
            return forms.extend(n);
          case 'explain':
            return forms.explain(n);
          case 'confirm':
            return forms.confirm(of(part.id));
          case 'return':
            return forms.giveBack(of(part.id));
          case 'nudge':
            return forms.nudge(of(part.id));
          case 'release':
            return forms.release(n);
          case 'assign':
            return forms.assign(n);
          case 'pass':
            return forms.handOver(n);
          case 'wait':
            return forms.wait(n);
          case 'reassign':
            return forms.askReassignment(n);
          case 'ack':
            return forms.acknowledge(of(part.id));
          case 'excuse':
            return forms.excuse(of(part.id));
        }
      }),
    ),
    ...obstacles.flatMap(({ obstacle: { no }, verbs }) =>
      verbs.map((verb) => (verb === 'answer' ? forms.answerObstacle : forms.passUp)(n, obstacleName(no))),
    ),
  ];
};
