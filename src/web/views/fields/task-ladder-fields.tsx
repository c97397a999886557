import { OBSTACLE_KINDS } from '../../../domain/task/obstacle';
import type { ObstacleState } from '../../../domain/task/state';
import { cutAtWord } from '../../../messages/words/cut';
import { OBSTACLE_KINDS as KIND_NAMES, obstacleName } from '../../../messages/words/labels';
import { actWords } from '../../../messages/web/web-acts';
import { Field, Select } from './fields';

interface Props {
  readonly id: string;
}

/** What keeps the agency: its kind may be left to the words, and who is concerned to the policy. */
export const ObstacleFields = ({
  id,
  others,
}: Props & { readonly others: readonly { readonly code: string; readonly name: string }[] }): JSX.Element => (
  <>
    <Select
      label={actWords.obstacleKind}
      name="about"
      id={id}
      options={[['', actWords.obstacleByWords], ...OBSTACLE_KINDS.map((kind) => [kind, KIND_NAMES[kind]] as const)]}
    />
    <Field label={actWords.obstacle} name="text" type="area" required id={id} />
    <Field label={actWords.proposal} name="proposal" type="area" id={id} />
    {others.length > 0 && (
      <Select
        label={actWords.concerned}
        name="concerned"
        id={id}
        options={[['', '—'], ...others.map(({ code, name }) => [code, name] as const)]}
      />
    )}
  </>
);

/** Which of the part's obstacles is meant. */
export const ObstacleChoice = ({
  id,
  obstacles,
}: Props & { readonly obstacles: readonly ObstacleState[] }): JSX.Element => (
  <Select
    label={actWords.whichObstacle}
    name="obstacle"
    id={id}
    options={obstacles.map(({ no, text }) => [String(no), `${obstacleName(no)}: ${cutAtWord(text, 80)}`] as const)}
  />
);

export const AnswerFields = ({ id }: Props): JSX.Element => (
  <Field label={actWords.answer} name="text" type="area" required id={id} />
);

export const NoteField = ({ id }: Props): JSX.Element => (
  <Field label={actWords.note} name="text" type="area" id={id} />
);

/** What UBND tỉnh says to an obstacle. */
export const InstructionFields = ({ id }: Props): JSX.Element => (
  <>
    <input type="hidden" name="decision" value="instruct" />
    <Field label={actWords.instruction} name="text" type="area" required id={id} />
  </>
);
